import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypescriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './places.ts';

export interface BoundaryReport {
  /** How many files were read. None at all means that the check did not look. */
  readonly modules: number;
  /** The rules that were broken, each with who imports what; for a cycle, the way round. */
  readonly violations: readonly {
    readonly rule: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/**
 * Reads every import below the given folders of `base` and reports those that the rules of .dependency-cruiser.cjs forbid.
 * `base` is the repository, or a small copy of its layout with a violation planted in it.
 */
export async function inspectBoundaries(
  base: string,
  folders: readonly string[],
): Promise<BoundaryReport> {
  const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir: base, validate: true },
    undefined,
    { tsConfig: extractTypescriptConfig(join(root, 'tsconfig.json')) },
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text where data was asked for');
  return {
    modules: output.modules.filter(
      ({ coreModule, source }) => coreModule !== true && !source.includes('node_modules'),
    ).length,
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle?.map(({ name }) => name).join(', which imports ') ?? to,
    })),
  };
}

/** What to print about a report: nothing when the house is in order. */
export function complaintAbout({ modules, violations }: BoundaryReport): string | undefined {
  if (modules === 0) return 'No module was found, so nothing was checked.';
  if (violations.length === 0) return undefined;
  return violations.map(({ rule, from, to }) => `${rule}: ${from} imports ${to}`).join('\n');
}

if (import.meta.main) {
  const complaint = complaintAbout(await inspectBoundaries(root, ['src', 'tests', 'tools']));
  if (complaint !== undefined) {
    console.error(complaint);
    process.exit(1);
  }
}
