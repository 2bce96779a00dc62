import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { smallCounty } from '../../../tests/harness/small-county.ts';
import type { SmallCounty } from '../../../tests/harness/small-county.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting, ResidentActor } from '../../platform/access/actor.ts';
import { enterAs } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { verifyChains } from '../../platform/events/verify.ts';
import { newId } from '../../platform/ids.ts';
import { setPostcodes } from '../organisation/index.ts';
import { endPart } from './change.command.ts';
import {
  addPerson,
  changeHome,
  changePart,
  changePerson,
  createHousehold,
  displayName,
  eraseHousehold,
  householdView,
  joinPeople,
  noteCapacity,
} from './index.ts';
import type { HouseholdView, PeopleSlots } from './index.ts';
import { capacityNotes } from './household.store.ts';
import { matchesOf } from './matches.store.ts';
import { personLike } from './people.samples.ts';

const now = new Date('2026-03-02T10:00:00Z');

describe.each(bothDatabases)('people on $kind', ({ fresh }) => {
  let database: Database;
  let county: SmallCounty;
  let slots: PeopleSlots & { readonly told: string[] };
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    county = await smallCounty(database, now);
    const { here, elsewhere, job } = county;
    await as(job, async (tx) => {
      await setPostcodes(tx, job, { localityId: localityOf(here), areas: ['LE8'] });
      await setPostcodes(tx, job, { localityId: localityOf(elsewhere), areas: ['LE11'] });
    });
    slots = listening();
  }, 120_000);
  afterAll(() => database.close());

  const as = <T>(acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.transact(async (tx) => {
      await enterAs(tx, acting.actor, acting.today);
      return work(tx);
    });
  const viewFor = (acting: Acting, householdId: string) =>
    as(acting, (tx) => householdView(tx, acting.actor.partnershipId, householdId));
  const record = (given: string, family: string, more: object = {}) =>
    as(county.job, (tx) =>
      createHousehold(tx, county.job, {
        localityId: localityOf(county.here),
        home: { addressLines: '6 Orchard Fold\nWhetstone', postcode: 'LE8 4DB', dangers: 'A dog.' },
        resident: { givenName: given, familyName: family, ...more },
        others: [
          {
            person: { givenName: 'Ruth', familyName: family, mobile: '07700 900324' },
            part: 'representative',
            facts: {
              relationship: 'Daughter',
              mayBeTold: 'everything_but_money',
              livesHere: false,
            },
          },
        ],
      }),
    );

  test('a household is read as it was recorded, in one statement', async () => {
    const { householdId, personId, otherIds } = await record('Joan', 'Tallis', {
      bornOn: plainDate('1946-05-11'),
    });
    const view = present(await viewFor(county.here.acting, householdId));
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
    expect(await viewFor(resident(householdId), householdId)).not.toBeNull();
    for (const acting of [elsewhere.acting, resident(county.householdId), visitor]) {
      expect(await viewFor(acting, householdId)).toBeNull();
      const rows = await as(acting, (tx) =>
        tx.selectFrom('people').select('person_id').where('person_id', '=', personId).execute(),
      );
      expect(rows).toEqual([]);
      const homes = await as(acting, (tx) =>
        tx
          .updateTable('homes')
          .set({ landlord: 'x' })
          .where('home_id', '=', homeId)
          .executeTakeFirst(),
      );
      expect(homes.numUpdatedRows).toBe(0n);
    }
    await as(job, (tx) =>
      tx
        .updateTable('households')
        .set({ restricted: true })
        .where('household_id', '=', householdId)
        .execute(),
    );
    expect(await viewFor(here.acting, householdId)).toBeNull();
    expect(await viewFor(resident(householdId), householdId)).toBeNull();
    await as(job, (tx) =>
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
    expect(await viewFor(here.acting, householdId)).not.toBeNull();
  });

  test('of two who change one person, the second is shown what the first saved', async () => {
    const { householdId, personId } = await record('Edith', 'Marsh');
    const { here } = county;
    const { person } = await personIn(householdId, personId);
    const first = { ...person, mobile: '07700 900111' };
    const second = { ...person, phone: '0116 496 0123' };
    const asked = { householdId, personId, version: 1 };
    const change = (facts: typeof person) =>
      as(here.acting, (tx) => changePerson(tx, here.acting, slots, { ...asked, facts }));
    expect(await change(first)).toMatchObject({ ok: true });
    expect(await change(second)).toMatchObject({
      ok: false,
      error: { why: 'changed-meanwhile', version: 2, current: { mobile: '07700 900111' } },
    });
    expect((await personIn(householdId, personId)).person).toMatchObject({ phone: '', version: 2 });
    expect(slots.told).toContain(householdId);
    const [, changed] = await eventsOf(householdId);
    expect(changed).toMatchObject({ type: 'person_changed', data: { fields: ['mobile'] } });
    expect(await detailsOf(householdId)).toContainEqual({
      mobile_before: '',
      mobile_after: '07700 900111',
    });
    const same = { ...asked, version: 2, facts: (await personIn(householdId, personId)).person };
    await as(here.acting, (tx) => changePerson(tx, here.acting, slots, same));
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
    expect(await as(stranger, (tx) => addPerson(tx, stranger, carer))).toMatchObject({ ok: false });
    expect(await as(stranger, (tx) => noteCapacity(tx, stranger, note))).toMatchObject({
      ok: false,
    });
    const { acting } = here;
    const added = await as(acting, (tx) => addPerson(tx, acting, carer));
    const sam = added.ok ? added.value.personId : '';
    const asked = { householdId, personId: sam, version: 1 };
    const facts = { ...personLike({ relationship: 'Son', mayBeTold: 'appointments' }) };
    expect(await as(acting, (tx) => changePart(tx, acting, { ...asked, facts }))).toMatchObject({
      ok: true,
    });
    const untilOn = plainDate('2026-03-02');
    const end = (version: number) =>
      as(acting, (tx) => endPart(tx, acting, slots, { ...asked, version, untilOn }));
    expect(await end(1)).toMatchObject({ error: { why: 'changed-meanwhile' } });
    expect(await end(2)).toMatchObject({ ok: true });
    expect((await personIn(householdId, sam)).person).toMatchObject({ untilOn, part: 'carer' });
    await as(acting, (tx) => noteCapacity(tx, acting, note));
    const notes = await as(acting, (tx) =>
      capacityNotes(tx, acting.actor.partnershipId, householdId),
    );
    expect(notes).toMatchObject([{ decision: 'Have a shower put in', hasCapacity: 'yes' }]);
  });

  test('a home moves to another district only when somebody says so, and is gone from the old one', async () => {
    const { householdId } = await record('Nora', 'Field');
    const { here, elsewhere } = county;
    const view = present(await viewFor(here.acting, householdId));
    const to = (postcode: string, moveTo: string | null = null) =>
      as(here.acting, (tx) =>
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
    expect(await viewFor(here.acting, householdId)).toBeNull();
    expect(await viewFor(elsewhere.acting, householdId)).toMatchObject({
      localityId: there,
      home: { postcode: 'LE11 3TU', version: 2 },
    });
    expect(slots.told).toContain(`${householdId} to ${there}`);
    const types = (await eventsOf(householdId)).map(({ type }) => type);
    expect(types).toEqual(['household_recorded', 'home_changed', 'household_moved']);
  });

  test('a match elsewhere says only who holds it; two records here become one', async () => {
    const born = { bornOn: plainDate('1938-11-02') };
    const { here, elsewhere, job } = county;
    const one = await record('Lilian', 'Prior', born);
    const two = await record('Lillian', 'Pryor', { ...born, phone: '0116 496 0188' });
    const matches = async () => {
      const view = present(await viewFor(here.acting, one.householdId));
      const all = await as(here.acting, (tx) => matchesOf(tx, view));
      return all.filter(({ person }) => person.personId === one.personId);
    };
    expect(await matches()).toMatchObject([{ seen: true, otherPersonId: two.personId }]);
    const move = (localityId: string) =>
      as(job, (tx) => sql`select move_household(${two.householdId}, ${localityId})`.execute(tx));
    await move(localityOf(elsewhere));
    const hidden = await matches();
    expect(hidden.map(({ person: _, ...match }) => match)).toEqual([
      { seen: false, heldBy: 'Aston' },
    ]);
    await move(localityOf(here));
    const joined = await as(here.acting, (tx) =>
      joinPeople(tx, here.acting, slots, { givesWay: one, survives: two }),
    );
    expect(joined).toMatchObject({ ok: true });
    expect((await personIn(one.householdId, one.personId)).person).toMatchObject({
      personId: one.personId,
      recordId: two.personId,
      givenName: 'Lillian',
      phone: '0116 496 0188',
    });
    expect(await matches()).toEqual([]);
    await move(localityOf(elsewhere));
    expect((await personIn(one.householdId, one.personId)).person.givenName).toBe('Lillian');
    expect(await matches()).toEqual([]);
  });

  test('erased details are gone from every table, the rows and the chain stay', async () => {
    const secret = 'Zyxwvut';
    const { householdId, personId } = await record('Quentin', secret, {
      bornOn: plainDate('1931-01-01'),
      email: `${secret}@example.org`,
    });
    const other = await record('Quincy', 'Other');
    const { here } = county;
    const { acting } = here;
    await as(acting, async (tx) => {
      const facts = { ...personLike({ givenName: secret, familyName: secret }) };
      await changePerson(tx, acting, slots, { householdId, personId, version: 1, facts });
      await noteCapacity(tx, acting, {
        householdId,
        personId,
        decision: secret,
        hasCapacity: 'no',
        assessedOn: plainDate('2026-03-01'),
        assessedBy: secret,
      });
    });
    const input = { householdId, authority: 'request', reference: 'Request 41' } as const;
    const erase = (with_: PeopleSlots) =>
      as(acting, (tx) => eraseHousehold(tx, acting, with_, input));
    expect(await erase({ ...slots, erasers: [objecting] })).toMatchObject({
      error: { why: 'not-yet', objections: ['A case is open: close it first.'] },
    });
    expect(await erase(slots)).toEqual({ ok: true, value: { events: 3 } });
    expect(await erase(slots)).toMatchObject({ error: { why: 'not-there' } });
    const view = present(await viewFor(acting, householdId));
    expect(view.people.map(displayName)).toEqual(['Details erased', 'Details erased']);
    expect(view.home).toMatchObject({ addressLines: '', postcode: '', dangers: '' });
    expect(view.localityId).toBe(localityOf(here));
    expect(await everythingSaid()).not.toContain(secret);
    expect(await everythingSaid()).toContain('Quincy');
    expect((await personIn(other.householdId, other.personId)).person.givenName).toBe('Quincy');
    const events = await eventsOf(householdId);
    expect(events.at(-1)).toMatchObject({
      type: 'details_disposed',
      because: 'The person asked: UK GDPR, article 17',
      data: {
        event_ids: events
          .slice(0, -1)
          .map((event) => event.event_id)
          .sort(),
      },
    });
    expect((await verifyChains(database, { now })).problems).toEqual([]);
  });

  test('whoever another household needs keeps their own record when one is erased', async () => {
    const one = await record('Agnes', 'Shaw');
    const two = await record('Bertha', 'Shaw');
    const { acting } = county.here;
    const [ruth = ''] = one.otherIds;
    const [sameRuth = ''] = two.otherIds;
    await as(acting, async (tx) => {
      const givesWay = { householdId: one.householdId, personId: ruth };
      const survives = { householdId: two.householdId, personId: sameRuth };
      await joinPeople(tx, acting, slots, { givesWay, survives });
      await eraseHousehold(tx, acting, slots, {
        householdId: one.householdId,
        authority: 'retention',
        reference: '7 years',
      });
    });
    const left = present(await viewFor(acting, one.householdId));
    expect(left.people.map(displayName)).toEqual(['Details erased', 'Ruth Shaw']);
    expect(left.people[1]?.relationship).toBe('');
    const kept = present(await viewFor(acting, two.householdId));
    expect(kept.people.map(displayName)).toEqual(['Bertha Shaw', 'Ruth Shaw']);
    expect((await verifyChains(database, { now })).problems).toEqual([]);
  });

  async function personIn(householdId: string, personId: string) {
    const view = present(await viewFor(county.here.acting, householdId));
    const person = view.people.find((one) => one.personId === personId);
    if (person === undefined) throw new Error('Nobody by that id');
    return { view, person };
  }

  function eventsOf(householdId: string) {
    return as(county.job, (tx) =>
      tx
        .selectFrom('events')
        .select(['event_id', 'type', 'because', 'data'])
        .where('stream_id', '=', householdId)
        .orderBy('sequence')
        .execute(),
    );
  }

  async function detailsOf(householdId: string): Promise<readonly unknown[]> {
    const rows = await as(county.job, (tx) =>
      tx
        .selectFrom('event_details')
        .select('detail')
        .where('household_id', '=', householdId)
        .execute(),
    );
    return rows.map((row): unknown => JSON.parse(row.detail));
  }

  /** Every word of this module's tables and of the events. */
  async function everythingSaid(): Promise<string> {
    return as(county.job, async (tx) => {
      const rows = await sql`
        select to_jsonb(t) from people t union all select to_jsonb(t) from homes t
        union all select to_jsonb(t) from household_people t union all select to_jsonb(t) from capacity_notes t
        union all select to_jsonb(t) from person_matches t union all select to_jsonb(t) from events t
        union all select to_jsonb(t) from event_details t`.execute(tx);
      return JSON.stringify(rows.rows);
    });
  }
});

const objecting: PeopleSlots['erasers'][number] = {
  find: async () => ({ goes: [], stays: [], objections: ['A case is open: close it first.'] }),
  erase: async () => ({ caseIds: [] }),
};

/** Slots that a test can ask what they were told. */
function listening() {
  const told: string[] = [];
  return {
    told,
    personChanged: async (_tx: Tx, _acting: Acting, householdId: string) =>
      void told.push(householdId),
    householdMoves: async (_tx: Tx, _acting: Acting, householdId: string, localityId: string) =>
      void told.push(`${householdId} to ${localityId}`),
    links: async () => [],
    erasers: [],
  };
}

function localityOf(signedIn: SmallCounty['here']): string {
  return signedIn.acting.actor.assignments[0]?.localityId ?? '';
}

function present(view: HouseholdView | null): HouseholdView {
  if (view === null) throw new Error('The household cannot be seen');
  return view;
}
