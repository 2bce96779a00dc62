import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothDatabases } from '../../../tests/harness/database.ts';
import { smallCounty } from '../../../tests/harness/small-county.ts';
import type { SmallCounty } from '../../../tests/harness/small-county.ts';
import { serverWith, visitorTo } from '../../../tests/harness/visit.ts';
import type { Visitor } from '../../../tests/harness/visit.ts';
import { transactAsJob } from '../../platform/access/enter.ts';
import { openDatabase } from '../../platform/database/database.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { setPostcodes } from '../organisation/index.ts';
import { createHousehold, peoplePaths, peopleRoutes } from './index.ts';
import type { RecordedHousehold } from './index.ts';

describe.each(bothDatabases)('the pages of people and homes on $kind', ({ fresh }) => {
  let database: Database;
  let county: SmallCounty;
  let here: Visitor;
  let elsewhere: Visitor;
  let close: () => Promise<void>;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    county = await smallCounty(database, new Date());
    const { server } = await serverWith(database, peopleRoutes(noSlots));
    here = visitorTo(server, county.here.session);
    elsewhere = visitorTo(server, county.elsewhere.session);
    await transactAsJob(database, county.job, async (tx) => {
      const place = (of: SmallCounty['here'], areas: readonly string[]) =>
        setPostcodes(tx, county.job, { localityId: localityOf(of), areas });
      await place(county.here, ['LE8']);
      await place(county.elsewhere, ['LE11']);
    });
    close = async () => {
      await server.close();
      await database.close();
    };
  }, 120_000);
  afterAll(() => close());

  const record = (familyName: string): Promise<RecordedHousehold> =>
    transactAsJob(database, county.job, (tx) =>
      createHousehold(tx, county.job, {
        localityId: localityOf(county.here),
        home: { addressLines: '6 Orchard Fold', postcode: 'LE8 4DB', dangers: 'A dog.' },
        resident: { givenName: 'Joan', familyName },
        others: [{ person: { givenName: 'Ruth', familyName }, part: 'representative' }],
      }),
    );
  const pagesOf = ({ householdId, personId, otherIds: [ruth = ''] }: RecordedHousehold) => ({
    household: peoplePaths.household(householdId),
    person: peoplePaths.person(householdId, personId),
    part: peoplePaths.part(householdId, ruth),
    capacity: peoplePaths.capacity(householdId, personId),
    add: peoplePaths.addPerson(householdId),
    home: peoplePaths.home(householdId),
    duplicates: peoplePaths.duplicates(householdId),
  });

  test('each is there for those who may see the household, and 404 for everybody else', async () => {
    const recorded = await record('Tallis');
    for (const address of Object.values(pagesOf(recorded))) {
      expect((await here.get(address)).status, address).toBe(200);
      expect((await elsewhere.get(address)).status, address).toBe(404);
      const unknown = address.replace(recorded.householdId, newId(new Date()));
      expect((await here.get(unknown)).status).toBe(404);
      expect((await here.get(address.replace(recorded.householdId, 'x'))).status).toBe(404);
    }
    expect((await here.get(peoplePaths.part(recorded.householdId, recorded.personId))).status).toBe(
      404,
    );
    expect((await here.get(peoplePaths.erase(recorded.householdId))).status).toBe(403);
  });

  test('a person is changed; a wrong check digit is refused with a sentence; words come out as words', async () => {
    const pages = pagesOf(await record('Marsh'));
    const wrong = await here.send(pages.person, pages.person, {
      ...plain,
      nhsNumber: '943 476 5918',
      givenName: '<script>alert(1)</script>',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('its last digit does not fit the others');
    expect(wrong.text).not.toContain('<script>alert');
    const right = await here.send(pages.person, pages.person, {
      ...plain,
      nhsNumber: '943 476 5919',
    });
    expect([right.status, right.headers['location']]).toEqual([303, pages.household]);
    const { text } = await here.get(pages.household);
    expect(text).toContain('943 476 5919');
    expect(text).toContain('A dog.');
  });

  test('of two who save one person, the second sees both and chooses', async () => {
    const recorded = await record('Berry');
    const { person, household } = pagesOf(recorded);
    const saved = await here.send(person, person, { ...plain, mobile: '07700 900111' });
    expect(saved.status).toBe(303);
    const stale = { ...plain, mobile: '07700 900222', knownAs: 'Jo', version: '1' };
    const both = await here.send(person, person, stale);
    expect(both.status).toBe(422);
    expect(both.text).toMatch(/Sam Oakley changed Joan Tallis at \d{1,2}:\d\d/);
    expect(both.text).toContain('07700 900111');
    expect(both.text).toContain('07700 900222');
    const again = { ...stale, version: '2', choosing: 'yes' };
    const half = await here.send(person, person, { ...again, 'keep-mobile': 'theirs' });
    expect(half.status).toBe(422);
    expect(half.text).toContain('Choose which to keep: Known as');
    const choice = { ...again, 'keep-mobile': 'theirs', 'keep-knownAs': 'yours' };
    expect((await here.send(person, person, choice)).status).toBe(303);
    const { text } = await here.get(household);
    expect(text).toContain('Jo Tallis');
    expect(text).toContain('07700 900111');
    expect(text).not.toContain('07700 900222');
  });

  test('a form sent twice acts once', async () => {
    const { add, household } = pagesOf(await record('Twice'));
    const form = newId(new Date());
    const somebody = { ...plain, ...asCarer, familyName: 'Onlyonce', _form: form };
    await here.send(add, add, somebody);
    await here.send(add, add, somebody);
    const { text } = await here.get(household);
    expect(text.match(/summary-card__title">Joan Onlyonce/g)).toHaveLength(1);
  });

  test('a home in no district is refused, and in another asks before it moves', async () => {
    const { home } = pagesOf(await record('Field'));
    const at = { addressLines: '1 Far Road', tenure: 'owner', homeType: 'house' };
    const nowhere = await here.send(home, home, { ...at, postcode: 'B1 1AA' });
    expect(nowhere.status).toBe(422);
    expect(nowhere.text).toContain('in none of our districts');
    const asks = await here.send(home, home, { ...at, postcode: 'LE11 3TU' });
    expect(asks.status).toBe(422);
    expect(asks.text).toContain('Move from Oakley to Aston');
    const moveTo = localityOf(county.elsewhere);
    const moved = await here.send(home, home, { ...at, postcode: 'LE11 3TU', moveTo });
    expect([moved.status, moved.headers['location']]).toEqual([303, '/work']);
    expect((await here.get(home)).status).toBe(404);
    expect((await elsewhere.get(home)).status).toBe(200);
  });

  test('what somebody may be told, and a decision noted, stand on the household’s page', async () => {
    const { part, capacity, household } = pagesOf(await record('Word'));
    const told = {
      relationship: 'Daughter',
      mayBeTold: 'everything_but_money',
      authority: 'none',
      leaving: '',
    };
    expect((await here.send(part, part, told)).status).toBe(303);
    const note = { decision: 'Have a shower put in', hasCapacity: 'yes', assessedBy: 'An OT' };
    expect((await here.send(capacity, capacity, note)).status).toBe(422);
    const day = { 'assessedOn-day': '1', 'assessedOn-month': '3', 'assessedOn-year': '2026' };
    expect((await here.send(capacity, capacity, { ...note, ...day })).status).toBe(303);
    const { text } = await here.get(household);
    expect(text).toContain('Everything but money');
    expect(text).toContain('Have a shower put in');
    const left = await here.send(part, part, { leaving: 'yes' });
    expect(left.text).toContain('Enter the last day');
  });

  test('two records are joined, and a match elsewhere gives only its district', async () => {
    const [one, two, third] = [await record('Prior'), await record('Pryor'), await record('Prior')];
    const { duplicates, household } = pagesOf(one);
    const page = await here.get(duplicates);
    expect(page.text).toContain('Other records that may be');
    const ids = { person: one.personId, other: two.personId, otherHousehold: two.householdId };
    expect((await here.send(duplicates, duplicates, { ...ids, keep: 'other' })).status).toBe(303);
    expect((await here.get(household)).text).toContain('Joan Pryor');
    await here.send(pagesOf(third).home, pagesOf(third).home, {
      addressLines: '6 Orchard Fold',
      postcode: 'LE8 4DB',
      tenure: 'owner',
      homeType: 'house',
    });
    const foreign = { ...ids, otherHousehold: newId(new Date()) };
    expect((await here.send(duplicates, duplicates, foreign)).status).toBe(404);
  });

  test('the data protection officer erases, with a right and a confirmation', async () => {
    const recorded = await record('Unseen');
    await transactAsJob(database, county.job, (tx) =>
      tx
        .insertInto('assignments')
        .values({
          partnership_id: county.job.actor.partnershipId,
          assignment_id: newId(new Date()),
          staff_id: county.here.acting.actor.staffId,
          team_id: county.here.acting.actor.assignments[0]?.teamId ?? '',
          role: 'data_protection_officer',
          from_on: '2020-01-01',
        })
        .execute(),
    );
    const erase = peoplePaths.erase(recorded.householdId);
    const { household } = pagesOf(recorded);
    const half = await here.send(erase, erase, { authority: 'request', reference: 'Request 41' });
    expect(half.status).toBe(422);
    expect(half.text).toContain('Tick the box');
    const whole = { authority: 'request', reference: 'Request 41', understood: 'yes' };
    expect((await here.send(erase, erase, whole)).status).toBe(303);
    const { text } = await here.get(household);
    expect(text).toContain('Details erased');
    expect(text).not.toContain('Unseen');
    for (const address of Object.values(pagesOf(recorded)).slice(1)) {
      expect((await here.get(address)).status, address).toBe(404);
    }
    expect((await here.get(erase)).status).toBe(404);
  });
});

const plain = {
  givenName: 'Joan',
  familyName: 'Tallis',
  contactBy: 'phone',
  letterFormat: 'standard',
  language: 'English',
  knownBefore: 'no',
  sharingBasis: 'consent',
};

const asCarer = { part: 'carer', relationship: 'Son', mayBeTold: 'nothing', authority: 'none' };

const noSlots = {
  personChanged: async () => {},
  householdMoves: async () => {},
  links: async () => [],
  erasers: [],
};

function localityOf(signedIn: SmallCounty['here']): string {
  return signedIn.acting.actor.assignments[0]?.localityId ?? '';
}
