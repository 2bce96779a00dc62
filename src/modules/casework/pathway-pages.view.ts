import type { PlainDate } from '../../kernel/plain-date.ts';
import { countText, dateText, listText } from '../../kernel/words.ts';
import { roleNames } from '../../platform/access/permissions.ts';
import type { MapStep } from '../../ui/charts/map-layout.ts';
import { paths } from './paths.ts';
import type { PathwayDefinition, StepOwner } from './pathway.rules.ts';
import { handOffsOf } from './pathway.rules.ts';
import type { PublishedPathway, PublishedVersion } from './pathway-pages.store.ts';

/** One pathway in the list of all. */
export interface PathwayLine {
  readonly name: string;
  readonly href: string;
  readonly steps: string;
  readonly handOffs: string;
  readonly from: string;
}

/** The line of a pathway that is in force, or will be; null for one without a published version. */
export function pathwayLine(pathway: PublishedPathway, today: PlainDate): PathwayLine | null {
  const version = versionOn(pathway, today) ?? pathway.versions.at(-1);
  if (version === undefined) return null;
  return {
    name: pathway.name,
    href: paths.pathway(pathway.key),
    steps: countText(version.definition.steps.length, 'step'),
    handOffs: countText(handOffsOf(version.definition).length, 'hand-off'),
    from: dateText(version.fromOn),
  };
}

/** One pathway, drawn and told. */
export interface PathwayView {
  readonly name: string;
  readonly lede: string;
  readonly map: readonly MapStep[];
  readonly steps: readonly {
    readonly number: number;
    readonly name: string;
    readonly publicName: string;
    readonly owner: string;
    readonly handOff: boolean;
    readonly target: string;
    readonly waitsFor: string;
    readonly perCase: boolean;
  }[];
  readonly versions: readonly {
    readonly from: string;
    readonly href: string | null;
    readonly state: string;
    readonly steps: string;
  }[];
}

/** The version that was asked for, or the one in force; null when there is none such. */
export function pathwayView(
  pathway: PublishedPathway,
  versionId: string,
  today: PlainDate,
): PathwayView | null {
  const inForce = versionOn(pathway, today);
  const shown =
    versionId === ''
      ? (inForce ?? pathway.versions.at(-1))
      : pathway.versions.find((version) => version.versionId === versionId);
  if (shown === undefined) return null;
  const { definition } = shown;
  const handOffs = new Set(handOffsOf(definition));
  return {
    name: pathway.name,
    lede: ledeOf(definition, shown, today),
    map: definition.steps.map((step) => ({
      key: step.key,
      name: step.name,
      role: ownerName(step.ownerRole),
      targetWorkingDays: step.targetDays,
      waitsFor: step.waitsFor,
    })),
    steps: definition.steps.map((step, index) => ({
      number: index + 1,
      name: step.name,
      publicName: step.publicName,
      owner: ownerName(step.ownerRole),
      handOff: handOffs.has(step.key),
      target: countText(step.targetDays, 'working day'),
      waitsFor: waitsForText(definition, step.waitsFor),
      perCase: step.perCase,
    })),
    versions: pathway.versions.map((version) => ({
      from: dateText(version.fromOn),
      href: version === shown ? null : `${paths.pathway(pathway.key)}?version=${version.versionId}`,
      state: stateOf(version, inForce, today),
      steps: countText(version.definition.steps.length, 'step'),
    })),
  };
}

/** What staff call whoever has a step. */
function ownerName(owner: StepOwner): string {
  return owner === 'contractor' ? 'Builder or supplier' : roleNames[owner];
}

function versionOn(pathway: PublishedPathway, today: PlainDate): PublishedVersion | undefined {
  return pathway.versions.find((version) => version.fromOn <= today);
}

function ledeOf(definition: PathwayDefinition, shown: PublishedVersion, today: PlainDate): string {
  const steps = countText(definition.steps.length, 'step');
  const handOffs = handOffsOf(definition).length;
  const said = handOffs === 0 ? 'no hand-off' : countText(handOffs, 'hand-off');
  const since = shown.fromOn <= today ? 'in force from' : 'not before';
  return `${steps} with ${said}, ${since} ${dateText(shown.fromOn)}.`;
}

function waitsForText(definition: PathwayDefinition, keys: readonly string[]): string {
  const names = keys.map((key) => definition.steps.find((step) => step.key === key)?.name ?? key);
  return names.length === 0 ? 'nothing' : listText(names);
}

function stateOf(
  version: PublishedVersion,
  inForce: PublishedVersion | undefined,
  today: PlainDate,
): string {
  if (version === inForce) return 'In force';
  return version.fromOn > today ? 'To come' : 'Replaced; open cases that began with it keep it';
}
