// Which part of the house may import which. Type-only imports count: a type is knowledge too. `npm run check` reads this
// through tools/boundaries.ts, and tests/architecture plants violations that each rule must catch.
const { floors, modules } = require('./tools/house.json');

const aTest = '[.](test|samples)[.]tsx?$';
const aRule = '([.]rules|/rules)[.]ts$';
const aPackage = 'node_modules';
const anEntry = '^src/([^/]+$|demonstration/)';

/** A module may import those above it in the list of tools/house.json, never those below. */
const modulesInOrder = modules.slice(0, -1).map((module, index) => ({
  name: `${module}-knows-no-later-module`,
  comment: `${module} stands before these modules in tools/house.json, and may not know them.`,
  severity: 'error',
  from: { path: `^src/modules/${module}/`, pathNot: aTest },
  to: { path: `^src/modules/(${modules.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that import each other, by type only or through others, are one file in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is words and arithmetic: no package, not even one of Node.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: aTest },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'law-imports-kernel',
      comment: 'The law is dated data and arithmetic.',
      severity: 'error',
      from: { path: '^src/law/', pathNot: aTest },
      to: { pathNot: '^src/(law|kernel)/' },
    },
    {
      name: 'simulation-imports-kernel',
      comment: 'A simulation is data in, records out.',
      severity: 'error',
      from: { path: '^src/simulation/', pathNot: aTest },
      to: { pathNot: '^src/(simulation|kernel)/' },
    },
    {
      name: 'ui-imports-kernel',
      comment: 'The look knows no database, no request and no case: props in, markup out.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: aTest },
      to: { pathNot: ['^src/(ui|kernel)/', 'node_modules/preact(-render-to-string)?/'] },
    },
    {
      name: 'platform-imports-kernel-and-ui',
      comment: 'The platform knows nothing of adaptations.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: aTest },
      to: { path: '^src/', pathNot: '^src/(platform|ui|kernel)/' },
    },
    ...modulesInOrder,
    {
      name: 'modules-import-floors',
      comment:
        'A module stands on kernel, law, ui and platform, planning on simulation too, and none on the entries.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: [aTest, '^src/modules/planning/'] },
      to: { path: '^src/', pathNot: '^src/(modules|platform|ui|law|kernel)/' },
    },
    {
      name: 'modules-meet-at-the-front-door',
      comment:
        'Another module is entered by its index.ts, from a rule by its rules.ts, and in no other way.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: aTest },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|rules)[.]ts$'],
      },
    },
    {
      name: 'entries-use-the-front-door',
      comment: 'The program is put together from what each module shows at its index.ts.',
      severity: 'error',
      from: { path: anEntry, pathNot: aTest },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index[.]ts$' },
    },
    {
      name: 'rules-door-is-for-rules',
      comment:
        'rules.ts is the door between rules. Everything else of another module is reached by its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: [aTest, aRule] },
      to: { path: '^src/modules/[^/]+/rules[.]ts$', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'rules-enter-by-the-rules-door',
      comment:
        'A rule knows another module by its rules.ts alone, the types that it needs included.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/.*[.]rules[.]ts$' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/rules[.]ts$'],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule imports kernel, law, types and other rules: what it decides depends on its arguments alone.',
      severity: 'error',
      from: { path: `^src/.*${aRule}` },
      to: {
        pathNot: ['^src/(kernel|law|simulation)/', `^src/.*${aRule}`, '^src/.*[.]types[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-an-entry',
      comment:
        'app, what starts it and what demonstrates it stand on the house. Nothing in the house knows them.',
      severity: 'error',
      from: { path: `^src/(${floors.join('|')}|modules)/`, pathNot: aTest },
      to: { path: anEntry },
    },
    {
      name: 'product-imports-no-tests',
      comment: 'What people use does not depend on what tests it.',
      severity: 'error',
      from: { pathNot: ['^tests/', aTest] },
      to: { path: ['^tests/', aTest] },
    },
    {
      name: 'product-imports-no-tools',
      comment: 'The program runs without the tools that build and check it.',
      severity: 'error',
      from: { path: '^src/', pathNot: aTest },
      to: { path: '^tools/' },
    },
    {
      name: 'product-imports-no-development-package',
      comment: 'What the program needs to run is among the dependencies of package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: aTest },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: aPackage },
    // Scripts for browsers import each other by their addresses.
    exclude: { path: '^src/ui/layout/static/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
