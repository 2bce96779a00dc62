import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { smallCounty } from '../../../tests/harness/small-county.ts';
import type { SmallCounty } from '../../../tests/harness/small-county.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Acting } from '../../platform/access/actor.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { verifyChains } from '../../platform/events/verify.ts';
import { changePerson, displayName, eraseHousehold, joinPeople, noteCapacity } from './index.ts';
import type { HouseholdView, PeopleSlots } from './index.ts';
import { matchesOf } from './matches.store.ts';
import { personLike } from './people.samples.ts';
import { as, listeningSlots, personIn, recordTrial, viewFor } from './trial-households.ts';
import type { RecordedHousehold } from './index.ts';

const now = new Date('2026-03-02T10:00:00Z');

describe.each(bothDatabases)('joining and erasing on $kind', ({ fresh }) => {
  let database: Database;
  let county: SmallCounty;
  const slots = listeningSlots();
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    county = await smallCounty(database, now);
  }, 120_000);
  afterAll(() => database.close());

  const inTx = <T>(acting: Acting, work: (tx: Tx) => Promise<T>) => as(database, acting, work);
  const record = (givenName: string, familyName: string, more: object = {}) =>
    recordTrial(database, county.job, localityOf(county.here), { givenName, familyName, ...more });
  const seenBy = (acting: Acting, householdId: string) => viewFor(database, acting, householdId);
  const person = (recorded: RecordedHousehold) => personIn(database, county.here.acting, recorded);

  test('a match elsewhere says only who holds it; two records here become one', async () => {
    const born = { bornOn: plainDate('1938-11-02') };
    const { here, elsewhere, job } = county;
    const one = await record('Lilian', 'Prior', born);
    const two = await record('Lillian', 'Pryor', { ...born, phone: '0116 496 0188' });
    const matches = async () => {
      const view = present(await seenBy(here.acting, one.householdId));
      const all = await inTx(here.acting, (tx) => matchesOf(tx, view));
      return all.filter(({ person }) => person.personId === one.personId);
    };
    expect(await matches()).toMatchObject([{ seen: true, otherPersonId: two.personId }]);
    const move = (localityId: string) =>
      inTx(job, (tx) => sql`select move_household(${two.householdId}, ${localityId})`.execute(tx));
    await move(localityOf(elsewhere));
    const hidden = await matches();
    expect(hidden.map(({ person: _, ...match }) => match)).toEqual([
      { seen: false, heldBy: 'Aston' },
    ]);
    await move(localityOf(here));
    const joined = await inTx(here.acting, (tx) =>
      joinPeople(tx, here.acting, slots, { givesWay: one, survives: two }),
    );
    expect(joined).toMatchObject({ ok: true });
    expect(await person(one)).toMatchObject({
      personId: one.personId,
      recordId: two.personId,
      givenName: 'Lillian',
      phone: '0116 496 0188',
    });
    expect(await matches()).toEqual([]);
    await move(localityOf(elsewhere));
    expect((await person(one)).givenName).toBe('Lillian');
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
    await inTx(acting, async (tx) => {
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
      inTx(acting, (tx) => eraseHousehold(tx, acting, with_, input));
    expect(await erase({ ...slots, erasers: [objecting] })).toMatchObject({
      error: { why: 'not-yet', objections: ['A case is open: close it first.'] },
    });
    expect(await erase(slots)).toEqual({ ok: true, value: { events: 3 } });
    expect(await erase(slots)).toMatchObject({ error: { why: 'not-there' } });
    const view = present(await seenBy(acting, householdId));
    expect(view.people.map(displayName)).toEqual(['Details erased', 'Details erased']);
    expect(view.home).toMatchObject({ addressLines: '', postcode: '', dangers: '' });
    expect(view.localityId).toBe(localityOf(here));
    expect(await everythingSaid()).not.toContain(secret);
    expect(await everythingSaid()).toContain('Quincy');
    expect((await person(other)).givenName).toBe('Quincy');
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
    await inTx(acting, async (tx) => {
      const givesWay = { householdId: one.householdId, personId: ruth };
      const survives = { householdId: two.householdId, personId: sameRuth };
      await joinPeople(tx, acting, slots, { givesWay, survives });
      await eraseHousehold(tx, acting, slots, {
        householdId: one.householdId,
        authority: 'retention',
        reference: '7 years',
      });
    });
    const left = present(await seenBy(acting, one.householdId));
    expect(left.people.map(displayName)).toEqual(['Details erased', 'Ruth Shaw']);
    expect(left.people[1]?.relationship).toBe('');
    const kept = present(await seenBy(acting, two.householdId));
    expect(kept.people.map(displayName)).toEqual(['Bertha Shaw', 'Ruth Shaw']);
    expect((await verifyChains(database, { now })).problems).toEqual([]);
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

  /** Every word of this module's tables and of the events. */
  async function everythingSaid(): Promise<string> {
    return inTx(county.job, async (tx) => {
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

function localityOf(signedIn: SmallCounty['here']): string {
  return signedIn.acting.actor.assignments[0]?.localityId ?? '';
}

function present(view: HouseholdView | null): HouseholdView {
  if (view === null) throw new Error('The household cannot be seen');
  return view;
}
