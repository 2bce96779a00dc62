import { sql } from 'kysely';
import { parsePostcode } from '../../kernel/postcode.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEvent } from '../../platform/events/append.ts';
import { localityOfPostcode } from '../organisation/index.ts';
import type { ChangedMeanwhile, NotThere } from './change.command.ts';
import { householdView } from './household.store.ts';
import { homeColumns, refreshMatches } from './people.store.ts';
import type { Writing } from './people.store.ts';
import type { HomeFacts } from './people.types.ts';
import { changeOf, shownOfHome } from './shown.rules.ts';
import type { PeopleSlots } from './slots.types.ts';

/** The postcode lies in no district of the partnership. */
export interface NoDistrict {
  readonly why: 'no-district';
}

/** The postcode lies in another district, and nobody has agreed that the household goes there. */
export interface OtherDistrict {
  readonly why: 'other-district';
  readonly localityId: string;
}

/**
 * Changes a home. A new postcode is looked up again: in no district it is refused, and in another
 * district only `moveTo` with that district's id lets the household, and by the slot its cases, go
 * there. Appends `home_changed`, and `household_moved` when it does. After a move those of the old
 * district may not see the household any more.
 */
export async function changeHome(
  tx: Tx,
  acting: Writing,
  slots: Pick<PeopleSlots, 'householdMoves' | 'personChanged'>,
  input: {
    readonly householdId: string;
    readonly version: number;
    readonly facts: HomeFacts;
    readonly moveTo: string | null;
  },
): Promise<Result<null, NotThere | NoDistrict | OtherDistrict | ChangedMeanwhile<HomeFacts>>> {
  const { partnershipId } = acting.actor;
  const { householdId, version, facts } = input;
  const view = await householdView(tx, partnershipId, householdId);
  if (view === null || view.erasedAt !== null) return refuse({ why: 'not-there' });
  const { home } = view;
  if (home.version !== version) {
    return refuse({ why: 'changed-meanwhile', current: home, version: home.version });
  }
  const change = changeOf(shownOfHome, home, facts);
  if (change === null) return ok(null);
  const localityId = await districtOf(tx, partnershipId, facts.postcode);
  if (localityId === null) return refuse({ why: 'no-district' });
  const moves = localityId !== view.localityId;
  if (moves && input.moveTo !== localityId) return refuse({ why: 'other-district', localityId });
  if (!(await updateHome(tx, partnershipId, home.homeId, version, facts))) {
    return changedMeanwhile(tx, partnershipId, householdId);
  }
  await refreshMatches(tx, acting, { ...view, home: { ...home, ...facts } });
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: householdId },
    type: 'home_changed',
    householdId,
    data: { home_id: home.homeId, fields: change.fields },
    detail: change.words,
  });
  await slots.personChanged(tx, acting, householdId);
  if (moves) await moveHousehold(tx, acting, slots, view.localityId, { householdId, localityId });
  return ok(null);
}

/** Last of all, because those who move the household may not see it afterwards. */
async function moveHousehold(
  tx: Tx,
  acting: Writing,
  slots: Pick<PeopleSlots, 'householdMoves'>,
  from: string,
  { householdId, localityId }: { readonly householdId: string; readonly localityId: string },
): Promise<void> {
  await appendEvent(tx, acting, {
    stream: { kind: 'household', id: householdId },
    type: 'household_moved',
    householdId,
    data: { from_locality_id: from, to_locality_id: localityId },
  });
  await slots.householdMoves(tx, acting, householdId, localityId);
  await sql`select move_household(${householdId}, ${localityId})`.execute(tx);
}

/** Somebody saved between our reading and our writing. */
async function changedMeanwhile(
  tx: Tx,
  partnershipId: string,
  householdId: string,
): Promise<Result<never, NotThere | ChangedMeanwhile<HomeFacts>>> {
  const view = await householdView(tx, partnershipId, householdId);
  if (view === null) return refuse({ why: 'not-there' });
  return refuse({ why: 'changed-meanwhile', current: view.home, version: view.home.version });
}

async function districtOf(tx: Tx, partnershipId: string, postcode: string): Promise<string | null> {
  const parsed = parsePostcode(postcode);
  return parsed.ok ? await localityOfPostcode(tx, partnershipId, parsed.value) : null;
}

async function updateHome(
  tx: Tx,
  partnershipId: string,
  homeId: string,
  version: number,
  facts: HomeFacts,
): Promise<boolean> {
  const updated = await tx
    .updateTable('homes')
    .set({
      address_lines: facts.addressLines,
      postcode: facts.postcode,
      ...homeColumns(facts),
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('home_id', '=', homeId)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
