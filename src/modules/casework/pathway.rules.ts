import type { Role } from '../../platform/access/permissions.ts';

/** Whose a step is: a role of staff, or a builder or supplier whom staff chase. */
export type StepOwner = Role | 'contractor';

/** One step of a pathway, as data. */
export interface StepDefinition {
  readonly key: string;
  /** As staff say it: "Order from the supplier". */
  readonly name: string;
  /** As the resident reads it: "We order it". */
  readonly publicName: string;
  readonly ownerRole: StepOwner;
  /** Working days from ready to done. */
  readonly targetDays: number;
  /** Keys of the steps that must be over before this one is ready. */
  readonly waitsFor: readonly string[];
  /** True for a step that happens once per case and counts in each of its pathways. */
  readonly perCase: boolean;
}

/** The steps of one kind of intervention, in the order in which people read them. */
export interface PathwayDefinition {
  readonly steps: readonly StepDefinition[];
}

/** Why a definition cannot be published. */
export interface PathwayProblem {
  readonly stepKey: string | null;
  readonly message: string;
}

/**
 * The hand-offs of a pathway: the steps whose role differs from that of the step before
 * (the design's definition; the papers count them in 001.S3). Answers the keys of those steps.
 */
export function handOffsOf(definition: PathwayDefinition): readonly string[] {
  return definition.steps
    .filter((step, index) => index > 0 && definition.steps[index - 1]?.ownerRole !== step.ownerRole)
    .map((step) => step.key);
}

/** Everything that is wrong with a definition; an empty list when it can be published. */
export function problemsOf(definition: PathwayDefinition): readonly PathwayProblem[] {
  const { steps } = definition;
  const keys = new Set(steps.map((step) => step.key));
  if (steps.length === 0) return [{ stepKey: null, message: 'Add at least one step' }];
  return [
    ...steps
      .filter((step, index) => steps.findIndex((other) => other.key === step.key) !== index)
      .map((step) => ({ stepKey: step.key, message: `There are two steps called ${step.key}` })),
    ...steps.flatMap((step) =>
      step.waitsFor
        .filter((key) => !keys.has(key))
        .map((key) => ({
          stepKey: step.key,
          message: `${step.name} waits for ${key}, which is not a step of this pathway`,
        })),
    ),
    ...steps
      .filter((step) => dependentsOf(definition, step.key).has(step.key))
      .map((step) => ({
        stepKey: step.key,
        message: `${step.name} waits for itself, by way of the steps that it waits for`,
      })),
  ];
}

/** The steps that wait for a step, directly or by way of others. */
function dependentsOf(definition: PathwayDefinition, key: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (waitedFor: string): void => {
    for (const step of definition.steps) {
      if (step.waitsFor.includes(waitedFor) && !found.has(step.key)) {
        found.add(step.key);
        look(step.key);
      }
    }
  };
  look(key);
  return found;
}

/** Reads a definition that was stored as JSON. Throws when it is not one: nothing else writes it. */
export function parseDefinition(stored: unknown): PathwayDefinition {
  const steps: unknown = isRecord(stored) ? stored['steps'] : undefined;
  if (!Array.isArray(steps)) throw new Error('A pathway definition has no steps');
  return { steps: steps.map(parseStep) };
}

function parseStep(stored: unknown): StepDefinition {
  if (!isRecord(stored)) throw new Error('A step of a pathway is not an object');
  const { key, name, publicName, ownerRole, targetDays, waitsFor, perCase } =
    stored as Partial<StepDefinition>;
  if (
    typeof key !== 'string' ||
    typeof name !== 'string' ||
    typeof publicName !== 'string' ||
    typeof ownerRole !== 'string' ||
    typeof targetDays !== 'number' ||
    !Array.isArray(waitsFor) ||
    typeof perCase !== 'boolean'
  ) {
    throw new Error(`The step ${String(key)} of a pathway is not whole`);
  }
  return { key, name, publicName, ownerRole, targetDays, waitsFor, perCase };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
