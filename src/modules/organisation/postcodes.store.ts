import type { Postcode } from '../../kernel/postcode.ts';
import type { Tx } from '../../platform/database/database.ts';
import { areasOfPostcode } from './postcodes.rules.ts';
import type { PostcodeArea } from './postcodes.rules.ts';

/** A postcode area, and the locality to which it is given. */
export interface GivenArea {
  readonly prefix: string;
  readonly localityId: string;
  readonly localityName: string;
}

/** The locality in which a postcode lies, by the narrowest area that is given; null when it is in none. */
export async function localityOfPostcode(
  tx: Tx,
  partnershipId: string,
  postcode: Postcode,
): Promise<string | null> {
  return (await areaOfPostcode(tx, partnershipId, postcode))?.localityId ?? null;
}

/** The narrowest area that is given and holds the postcode; undefined when none does. */
export async function areaOfPostcode(
  tx: Tx,
  partnershipId: string,
  postcode: Postcode,
): Promise<GivenArea | undefined> {
  const found = await areaRows(tx, partnershipId)
    .where('a.prefix', 'in', areasOfPostcode(postcode))
    .orderBy((order) => order.fn('length', ['a.prefix']), 'desc')
    .limit(1)
    .execute();
  return found.map(areaFrom)[0];
}

/** The areas that are given to a locality, in alphabetical order. */
export async function areasOfLocality(
  tx: Tx,
  partnershipId: string,
  localityId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('postcode_areas')
    .select('prefix')
    .where('partnership_id', '=', partnershipId)
    .where('locality_id', '=', localityId)
    .orderBy('prefix')
    .execute();
  return rows.map((row) => row.prefix);
}

/** The areas of every locality that has any, each list in alphabetical order. */
export async function areasByLocality(
  tx: Tx,
  partnershipId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('postcode_areas')
    .select(['locality_id', 'prefix'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('prefix')
    .execute();
  const areas = new Map<string, string[]>();
  for (const row of rows) {
    const known = areas.get(row.locality_id);
    if (known === undefined) areas.set(row.locality_id, [row.prefix]);
    else known.push(row.prefix);
  }
  return areas;
}

/** Which of these areas are given to another locality than this one. */
export async function areasOfOthers(
  tx: Tx,
  partnershipId: string,
  localityId: string,
  areas: readonly PostcodeArea[],
): Promise<readonly GivenArea[]> {
  if (areas.length === 0) return [];
  const rows = await areaRows(tx, partnershipId)
    .where('a.prefix', 'in', areas)
    .where('a.locality_id', '!=', localityId)
    .orderBy('a.prefix')
    .execute();
  return rows.map(areaFrom);
}

/** Gives a locality exactly these areas. None of them may be another's. */
export async function replaceAreas(
  tx: Tx,
  partnershipId: string,
  localityId: string,
  areas: readonly PostcodeArea[],
): Promise<void> {
  await tx
    .deleteFrom('postcode_areas')
    .where('partnership_id', '=', partnershipId)
    .where('locality_id', '=', localityId)
    .execute();
  if (areas.length === 0) return;
  await tx
    .insertInto('postcode_areas')
    .values(
      areas.map((prefix) => ({
        partnership_id: partnershipId,
        prefix,
        locality_id: localityId,
      })),
    )
    .execute();
}

function areaRows(tx: Tx, partnershipId: string) {
  return tx
    .selectFrom('postcode_areas as a')
    .innerJoin('localities as l', (join) =>
      join
        .onRef('l.partnership_id', '=', 'a.partnership_id')
        .onRef('l.locality_id', '=', 'a.locality_id'),
    )
    .select(['a.prefix', 'a.locality_id', 'l.name as locality_name'])
    .where('a.partnership_id', '=', partnershipId);
}

function areaFrom(row: {
  readonly prefix: string;
  readonly locality_id: string;
  readonly locality_name: string;
}): GivenArea {
  return {
    prefix: row.prefix,
    localityId: row.locality_id,
    localityName: row.locality_name,
  };
}
