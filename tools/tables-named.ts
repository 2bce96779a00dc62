import ts from 'typescript';

/** Kysely's methods whose first argument names a table, alone or in a list, perhaps with "as alias" after it. */
const methodsThatNameTables = new Set([
  ...[
    'selectFrom',
    'insertInto',
    'updateTable',
    'deleteFrom',
    'mergeInto',
    'from',
    'using',
    'table',
  ],
  ...[
    'innerJoin',
    'leftJoin',
    'rightJoin',
    'fullJoin',
    'crossJoin',
    'innerJoinLateral',
    'leftJoinLateral',
  ],
]);

const statement = /^\s*(select|insert|update|delete|merge|with|lock|truncate|copy)\s/i;
const clauseThatNamesTables =
  /\b(?:from|join|into|update|using|truncate|lock table|table|merge into)\s+(?:only\s+)?/gi;
const endOfClause =
  /[();]|\b(?:where|group|order|limit|offset|on|join|left|right|inner|full|cross|natural|union|except|intersect|returning|set|select|values|having|window|for|when|then)\b/i;

/** The tables and views that a piece of SQL reads or writes, without those that it makes for itself by WITH. */
export function tablesNamedInSql(sql: string): Set<string> {
  const bare = sql
    .replace(/--.*$/gm, ' ')
    .replace(/\/\*[^]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, ' ');
  const own = new Set(
    [
      ...bare.matchAll(/\b(\w+)\s*(?:\([\w\s,]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s+)?\(/gi),
    ].map(([, name]) => name),
  );
  const named = [...bare.matchAll(clauseThatNamesTables)].flatMap((clause) => {
    const rest = bare.slice(clause.index + clause[0].length);
    const list = rest.slice(0, endOfClause.exec(rest)?.index ?? rest.length);
    return list.split(',').map(firstName);
  });
  return new Set(named.filter((name) => name !== '' && !own.has(name)));
}

/** The tables and views that TypeScript names, to Kysely or in SQL of its own. */
export function tablesNamedInCode(path: string, code: string): Set<string> {
  const own = new Set<string>();
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const texts = textsOf(node.arguments[0]);
      if (methodsThatNameTables.has(method)) for (const text of texts) named.add(firstName(text));
      if (method === 'with' || method === 'withRecursive')
        for (const text of texts) own.add(firstName(text));
    }
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText().startsWith('sql'))
      addFrom(named, templateText(node.template));
    else if (ts.isStringLiteralLike(node) && statement.test(node.text)) addFrom(named, node.text);
    else if (ts.isTemplateExpression(node) && statement.test(node.head.text))
      addFrom(named, templateText(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return new Set([...named].filter((name) => name !== '' && !own.has(name)));
}

function addFrom(named: Set<string>, sql: string): void {
  for (const name of tablesNamedInSql(sql)) named.add(name);
}

function textsOf(argument: ts.Expression | undefined): string[] {
  if (argument === undefined) return [];
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  return ts.isArrayLiteralExpression(argument) ? argument.elements.flatMap(textsOf) : [];
}

function templateText(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(
    ' $ ',
  );
}

/** `public.cases as c` is cases; what is not a plain name is nothing. */
function firstName(text: string): string {
  return (
    /^\s*(?:"?public"?\.)?"?([a-z_][a-z0-9_]*)"?(?:\s|$)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  );
}
