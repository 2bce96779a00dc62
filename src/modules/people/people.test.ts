import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { smallCounty } from '../../../tests/harness/small-county.ts';
import type { SmallCounty } from '../../../tests/harness/small-county.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, ResidentActor } from '../../platform/access/actor.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { setPostcodes } from '../organisation/index.ts';
import { endPart } from './change.command.ts';
import { addPerson, changeHome, changePart, changePerson, noteCapacity } from './index.ts';
import type { HouseholdView } from './index.ts';
import { capacityNotes } from './household.store.ts';
import { personLike } from './people.samples.ts';
import { as, listeningSlots, personIn, recordTrial, viewFor } from './trial-households.ts';

const now = new Date('2026-03-02T10:00:00Z');

describe.each(bothDatabases)('people on $kind', ({ fresh }) => {
  let database: Database;
  let county: SmallCounty;
  const slots = listeningSlots();
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    county = await smallCounty(database, now);
    const { here, elsewhere, job } = county;
    await inTx(job, async (tx) => {
      await setPostcodes(tx, job, { localityId: localityOf(here), areas: ['LE8'] });
      await setPostcodes(tx, job, { localityId: localityOf(elsewhere), areas: ['LE11'] });
    });
  }, 120_000);
  afterAll(() => database.close());

  const inTx = <T>(acting: Acting, work: (tx: Tx) => Promise<T>) => as(database, acting, work);
  const record = (givenName: string, familyName: string, more: object = {}) =>
    recordTrial(database, county.job, localityOf(county.here), { givenName, familyName, ...more });
  const seenBy = (acting: Acting, householdId: string) => viewFor(database, acting, householdId);
  const person = (householdId: string, personId: string) =>
    personIn(database, county.here.acting, { householdId, personId });

  test('a household is read as it was recorded, in one statement', async () => {
    const { householdId, personId, otherIds } = await record('Joan', 'Tallis', {
      bornOn: plainDate('1946-05-11'),
    });
    const view = present(await seenBy(county.here.acting, householdId));
    expect(view).toMatchObject({
      householdId,
      localityId: localityOf(county.here),
      restricted: false,
      erasedAt: null,
      home: { postcode: 'LE8 4DB', dangers: 'A dog.', tenure: 'unknown', uprn: null, version: 1 },
      people: [
        {
          personId,
          part: 'resident',
          givenName: 'Joan',
          bornOn: '1946-05-11',
          language: 'English',
        },
        {
          personId: otherIds[0],
          part: 'representative',
          mayBeTold: 'everything_but_money',
          livesHere: false,
          fromOn: '2026-03-02',
          untilOn: null,
        },
      ],
    });
    const events = await eventsOf(householdId);
    expect(events.map(({ type }) => type)).toEqual(['household_recorded']);
    expect(JSON.stringify(events)).not.toContain('Tallis');
  });

  test('another district, another resident and a visitor see nothing; a restricted one only who is named', async () => {
    const { householdId, personId, homeId } = await record('Walter', 'Berry');
    const { here, elsewhere, job } = county;
    const resident = (of: string): Acting<ResidentActor> => ({
      ...job,
      actor: {
        kind: 'resident',
        partnershipId: job.actor.partnershipId,
        personId,
        caseId: county.caseId,
        householdId: of,
        reference: '',
        proof: 'code',
      },
    });
    const visitor = {
      ...job,
      actor: { kind: 'visitor' as const, partnershipId: job.actor.partnershipId },
    };
    expect(await seenBy(resident(householdId), householdId)).not.toBeNull();
    for (const acting of [elsewhere.acting, resident(county.householdId), visitor]) {
      expect(await seenBy(acting, householdId)).toBeNull();
      const rows = await inTx(acting, (tx) =>
        tx.selectFrom('people').select('person_id').where('person_id', '=', personId).execute(),
      );
      expect(rows).toEqual([]);
      const homes = await inTx(acting, (tx) =>
        tx
          .updateTable('homes')
          .set({ landlord: 'x' })
          .where('home_id', '=', homeId)
          .executeTakeFirst(),
      );
      expect(homes.numUpdatedRows).toBe(0n);
    }
    await inTx(job, (tx) =>
      tx
        .updateTable('households')
        .set({ restricted: true })
        .where('household_id', '=', householdId)
        .execute(),
    );
    expect(await seenBy(here.acting, householdId)).toBeNull();
    expect(await seenBy(resident(householdId), householdId)).toBeNull();
    await inTx(job, (tx) =>
      tx
        .insertInto('case_access')
        .values({
          partnership_id: job.actor.partnershipId,
          access_id: newId(now),
          case_id: county.caseId,
          household_id: householdId,
          staff_id: here.acting.actor.staffId,
          reason: 'Named',
          from_on: '2026-03-01',
        })
        .execute(),
    );
    expect(await seenBy(here.acting, householdId)).not.toBeNull();
  });

  test('of two who change one person, the second is shown what the first saved', async () => {
    const { householdId, personId } = await record('Edith', 'Marsh');
    const { here } = county;
    const edith = await person(householdId, personId);
    const first = { ...edith, mobile: '07700 900111' };
    const second = { ...edith, phone: '0116 496 0123' };
    const asked = { householdId, personId, version: 1 };
    const change = (facts: typeof edith) =>
      inTx(here.acting, (tx) => changePerson(tx, here.acting, slots, { ...asked, facts }));
    expect(await change(first)).toMatchObject({ ok: true });
    expect(await change(second)).toMatchObject({
      ok: false,
      error: { why: 'changed-meanwhile', version: 2, current: { mobile: '07700 900111' } },
    });
    expect(await person(householdId, personId)).toMatchObject({ phone: '', version: 2 });
    expect(slots.told).toContain(householdId);
    const [, changed] = await eventsOf(householdId);
    expect(changed).toMatchObject({ type: 'person_changed', data: { fields: ['mobile'] } });
    expect(await detailsOf(householdId)).toContainEqual({
      mobile_before: '',
      mobile_after: '07700 900111',
    });
    const same = { ...asked, version: 2, facts: await person(householdId, personId) };
    await inTx(here.acting, (tx) => changePerson(tx, here.acting, slots, same));
    expect(await eventsOf(householdId)).toHaveLength(2);
  });

  test('somebody is added, changed and leaves; a decision is noted; those of elsewhere may do none of it', async () => {
    const { householdId, personId } = await record('Ivy', 'Lane');
    const { here, elsewhere } = county;
    const carer = {
      householdId,
      part: 'carer' as const,
      person: { givenName: 'Sam', familyName: 'Lane' },
      facts: { relationship: 'Son', carerNeeds: 'A rest on Sundays' },
    };
    const note = {
      householdId,
      personId,
      decision: 'Have a shower put in',
      hasCapacity: 'yes' as const,
      assessedOn: plainDate('2026-03-01'),
      assessedBy: 'Tom Beckford, OT',
    };
    const { acting: stranger } = elsewhere;
    expect(await inTx(stranger, (tx) => addPerson(tx, stranger, carer))).toMatchObject({
      ok: false,
    });
    expect(await inTx(stranger, (tx) => noteCapacity(tx, stranger, note))).toMatchObject({
      ok: false,
    });
    const { acting } = here;
    const added = await inTx(acting, (tx) => addPerson(tx, acting, carer));
    const sam = added.ok ? added.value.personId : '';
    const asked = { householdId, personId: sam, version: 1 };
    const facts = { ...personLike({ relationship: 'Son', mayBeTold: 'appointments' }) };
    expect(await inTx(acting, (tx) => changePart(tx, acting, { ...asked, facts }))).toMatchObject({
      ok: true,
    });
    const untilOn = plainDate('2026-03-02');
    const end = (version: number) =>
      inTx(acting, (tx) => endPart(tx, acting, slots, { ...asked, version, untilOn }));
    expect(await end(1)).toMatchObject({ error: { why: 'changed-meanwhile' } });
    expect(await end(2)).toMatchObject({ ok: true });
    expect(await person(householdId, sam)).toMatchObject({ untilOn, part: 'carer' });
    await inTx(acting, (tx) => noteCapacity(tx, acting, note));
    const notes = await inTx(acting, (tx) =>
      capacityNotes(tx, acting.actor.partnershipId, householdId),
    );
    expect(notes).toMatchObject([{ decision: 'Have a shower put in', hasCapacity: 'yes' }]);
  });

  test('a home moves to another district only when somebody says so, and is gone from the old one', async () => {
    const { householdId } = await record('Nora', 'Field');
    const { here, elsewhere } = county;
    const view = present(await seenBy(here.acting, householdId));
    const to = (postcode: string, moveTo: string | null = null) =>
      inTx(here.acting, (tx) =>
        changeHome(tx, here.acting, slots, {
          householdId,
          version: 1,
          facts: { ...view.home, postcode },
          moveTo,
        }),
      );
    const there = localityOf(elsewhere);
    expect(await to('B1 1AA')).toMatchObject({ error: { why: 'no-district' } });
    expect(await to('LE11 3TU')).toMatchObject({
      error: { why: 'other-district', localityId: there },
    });
    expect(await to('LE11 3TU', localityOf(here))).toMatchObject({
      error: { why: 'other-district' },
    });
    expect(await to('LE11 3TU', there)).toMatchObject({ ok: true });
    expect(await seenBy(here.acting, householdId)).toBeNull();
    expect(await seenBy(elsewhere.acting, householdId)).toMatchObject({
      localityId: there,
      home: { postcode: 'LE11 3TU', version: 2 },
    });
    expect(slots.told).toContain(`${householdId} to ${there}`);
    const types = (await eventsOf(householdId)).map(({ type }) => type);
    expect(types).toEqual(['household_recorded', 'home_changed', 'household_moved']);
  });

  function eventsOf(householdId: string) {
    return inTx(county.job, (tx) =>
      tx
        .selectFrom('events')
        .select(['event_id', 'type', 'because', 'data'])
        .where('stream_id', '=', householdId)
        .orderBy('sequence')
        .execute(),
    );
  }

  async function detailsOf(householdId: string): Promise<readonly unknown[]> {
    const rows = await inTx(county.job, (tx) =>
      tx
        .selectFrom('event_details')
        .select('detail')
        .where('household_id', '=', householdId)
        .execute(),
    );
    return rows.map((row): unknown => JSON.parse(row.detail));
  }
});

function localityOf(signedIn: SmallCounty['here']): string {
  return signedIn.acting.actor.assignments[0]?.localityId ?? '';
}

function present(view: HouseholdView | null): HouseholdView {
  if (view === null) throw new Error('The household cannot be seen');
  return view;
}
