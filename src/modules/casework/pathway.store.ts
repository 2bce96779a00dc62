import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import type { PathwayDefinition } from './pathway.rules.ts';
import { parseDefinition } from './pathway.rules.ts';
import type { StandardPathway } from './standard-pathways.ts';

/** A published version of a pathway. */
export interface PathwayVersion {
  readonly pathwayKey: string;
  readonly pathwayName: string;
  readonly versionId: string;
  readonly fromOn: PlainDate;
  readonly definition: PathwayDefinition;
}

/** Every pathway in force on a day, in the partnership's order. */
export async function pathwaysOn(
  tx: Tx,
  partnershipId: string,
  on: PlainDate,
): Promise<readonly PathwayVersion[]> {
  const rows = await tx
    .selectFrom('pathway_versions as v')
    .innerJoin('pathways as p', (join) =>
      join
        .onRef('p.partnership_id', '=', 'v.partnership_id')
        .onRef('p.pathway_key', '=', 'v.pathway_key'),
    )
    .select(['v.pathway_key', 'p.name', 'v.pathway_version_id', 'v.from_on', 'v.definition'])
    .distinctOn(['p.position', 'v.pathway_key'])
    .where('v.partnership_id', '=', partnershipId)
    .where('v.published_at', 'is not', null)
    .where('v.from_on', '<=', on)
    .orderBy('p.position')
    .orderBy('v.pathway_key')
    .orderBy('v.from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    pathwayKey: row.pathway_key,
    pathwayName: row.name,
    versionId: row.pathway_version_id,
    fromOn: plainDate(row.from_on),
    definition: parseDefinition(row.definition),
  }));
}

/** One pathway as in force on a day; null when there is none by that key. */
export async function pathwayOn(
  tx: Tx,
  partnershipId: string,
  key: string,
  on: PlainDate,
): Promise<PathwayVersion | null> {
  const all = await pathwaysOn(tx, partnershipId, on);
  return all.find((version) => version.pathwayKey === key) ?? null;
}

/** Keeps a pathway with its first published version. */
export async function insertPathway(
  tx: Tx,
  acting: Acting,
  pathway: StandardPathway,
  position: number,
  fromOn: PlainDate,
): Promise<string> {
  const { partnershipId } = acting.actor;
  const versionId = newId(acting.now);
  await tx
    .insertInto('pathways')
    .values({
      partnership_id: partnershipId,
      pathway_key: pathway.key,
      name: pathway.name,
      position,
    })
    .execute();
  await tx
    .insertInto('pathway_versions')
    .values({
      partnership_id: partnershipId,
      pathway_version_id: versionId,
      pathway_key: pathway.key,
      from_on: fromOn,
      definition: JSON.stringify(pathway.definition),
      published_at: acting.now,
    })
    .execute();
  return versionId;
}
