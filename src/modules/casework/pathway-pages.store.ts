import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { PathwayDefinition } from './pathway.rules.ts';
import { parseDefinition } from './pathway.rules.ts';

/** One published version of a pathway. */
export interface PublishedVersion {
  readonly versionId: string;
  readonly fromOn: PlainDate;
  readonly definition: PathwayDefinition;
}

/** A pathway with all its published versions, the newest first. */
export interface PublishedPathway {
  readonly key: string;
  readonly name: string;
  readonly versions: readonly PublishedVersion[];
}

/** Every pathway of the partnership, in its order. */
export async function publishedPathways(
  tx: Tx,
  partnershipId: string,
): Promise<readonly PublishedPathway[]> {
  const rows = await tx
    .selectFrom('pathways as p')
    .innerJoin('pathway_versions as v', (join) =>
      join
        .onRef('v.partnership_id', '=', 'p.partnership_id')
        .onRef('v.pathway_key', '=', 'p.pathway_key'),
    )
    .select(['p.pathway_key', 'p.name', 'v.pathway_version_id', 'v.from_on', 'v.definition'])
    .where('p.partnership_id', '=', partnershipId)
    .where('v.published_at', 'is not', null)
    .orderBy('p.position')
    .orderBy('p.pathway_key')
    .orderBy('v.from_on', 'desc')
    .execute();
  return [...Map.groupBy(rows, (row) => row.pathway_key)].map(([key, versions]) => ({
    key,
    name: versions[0]?.name ?? key,
    versions: versions.map((row) => ({
      versionId: row.pathway_version_id,
      fromOn: plainDate(row.from_on),
      definition: parseDefinition(row.definition),
    })),
  }));
}
