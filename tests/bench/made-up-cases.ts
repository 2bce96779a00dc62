import { randomBytes } from 'node:crypto';
import { streets } from '../../src/demonstration/places.ts';
import { uuidV7 } from '../../src/kernel/ids.ts';
import { londonInstant } from '../../src/kernel/london.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { addDays, plainDate } from '../../src/kernel/plain-date.ts';
import { referenceFrom } from '../../src/kernel/reference.ts';
import { searchKeysOf } from '../../src/modules/people/index.ts';
import type { HouseholdPerson } from '../../src/modules/people/index.ts';
import type { RandomStream } from '../../src/simulation/random.ts';
import { randomStream } from '../../src/simulation/random.ts';
import type { County } from './county.ts';

/** A case with its household, before it is written into the tables. Days are London days. */
export interface MadeUpCase {
  readonly case_id: string;
  readonly reference: string;
  readonly locality_id: string;
  readonly team_id: string;
  readonly staff_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly relative_name: string;
  readonly born_on: string;
  readonly phone: string;
  readonly address_lines: string;
  readonly postcode: string;
  readonly received_on: string;
  readonly closed_on: string | null;
  readonly last_word_on: string;
  readonly due_on: string;
  readonly urgency: string;
  /** The place of the step that is open, from 1; of a closed case, one more than those done. */
  readonly stage: number;
  readonly held: boolean;
  /** By which the case is found, from the program's own rules; between tabs. */
  readonly words: string;
}

const yearsOfCases = 3;

/**
 * Cases of the county's districts in the proportions of the demonstration, the oldest first. Their
 * number changes nothing else: as many in a hundred are open, and as many of each street, name and
 * day in a thousand.
 */
export function* madeUpCases(
  county: County,
  count: number,
  today: PlainDate,
): Generator<MadeUpCase> {
  const chance = randomStream('bench', 'cases');
  const weights = county.districts.map((district) => [district, district.casesInAYear] as const);
  const used = new Set<string>();
  const days = yearsOfCases * 365;
  for (let made = 0; made < count; made += 1) {
    const age = days - Math.floor((made * days) / count);
    const district = chance.weighted(weights);
    const [sector, place] = chance.pick(district.villages);
    const receivedOn = addDays(today, -age);
    const household = madeUpHousehold(chance, sector, place);
    yield {
      case_id: uuidV7(londonInstant(receivedOn, '10:00'), randomBytes(10)),
      reference: freeReference(chance, used),
      locality_id: district.localityId,
      team_id: district.teamId,
      staff_id: chance.pick(district.staffIds),
      received_on: receivedOn,
      ...madeUpProgress(chance, receivedOn, age, today),
      ...household,
    };
  }
}

function freeReference(chance: RandomStream, used: Set<string>): string {
  let reference: string;
  do reference = referenceFrom(Math.floor(chance.next() * 2 ** 30));
  while (used.has(reference));
  used.add(reference);
  return reference;
}

type Progress = Pick<
  MadeUpCase,
  'closed_on' | 'last_word_on' | 'due_on' | 'urgency' | 'stage' | 'held'
>;

/** Most cases are closed within four months; those that are open are due about now. */
function madeUpProgress(
  chance: RandomStream,
  receivedOn: PlainDate,
  age: number,
  today: PlainDate,
): Progress {
  const dueOn = addDays(today, chance.whole(-12, 25));
  if (!chance.chance(age < 120 ? 0.9 : age < 365 ? 0.3 : 0)) {
    const closedOn = addDays(receivedOn, Math.min(age, chance.whole(1, 120)));
    const stage = chance.pick([2, 3, 6, 6]);
    const urgency = urgencyOf(chance);
    return {
      closed_on: closedOn,
      last_word_on: closedOn,
      due_on: dueOn,
      urgency,
      stage,
      held: false,
    };
  }
  const stage = chance.pick([1, 2, 2, 3, 4, 4, 5]);
  return {
    closed_on: null,
    last_word_on: addDays(today, -chance.whole(0, Math.min(age, 35))),
    due_on: dueOn,
    urgency: stage === 1 ? 'unset' : urgencyOf(chance),
    stage,
    held: stage > 1 && chance.chance(0.1),
  };
}

function urgencyOf(chance: RandomStream): string {
  return chance.weighted([
    ['routine', 70],
    ['high', 25],
    ['urgent', 5],
  ] as const);
}

type MadeUpHousehold = Pick<
  MadeUpCase,
  | 'given_name'
  | 'family_name'
  | 'relative_name'
  | 'born_on'
  | 'phone'
  | 'address_lines'
  | 'postcode'
  | 'words'
>;

function madeUpHousehold(chance: RandomStream, sector: string, place: string): MadeUpHousehold {
  const given = chance.pick(givenNames);
  const family = chance.pick(familyStarts) + chance.pick(familyEnds);
  const relative = chance.chance(0.3) ? chance.pick(givenNames) : '';
  const unit = chance.pick(unitLetters) + chance.pick(unitLetters);
  const facts = {
    given_name: given,
    family_name: family,
    relative_name: relative,
    born_on: addDays(plainDate('1925-01-01'), chance.whole(0, 40 * 365)),
    phone: `0116 496 ${String(chance.whole(0, 999)).padStart(4, '0')}`,
    address_lines: `${chance.whole(1, 180)} ${chance.pick(streets)}\n${place}`,
    postcode: sector + unit,
  };
  return { ...facts, words: wordsOf(facts).join('\t') };
}

function wordsOf(facts: Omit<MadeUpHousehold, 'words'>): readonly string[] {
  const resident = { ...nobody, givenName: facts.given_name, familyName: facts.family_name };
  const relative = { ...nobody, givenName: facts.relative_name, familyName: facts.family_name };
  return searchKeysOf({
    householdId: '',
    localityId: '',
    restricted: false,
    erasedAt: null,
    home: {
      ...noHome,
      addressLines: facts.address_lines,
      postcode: facts.postcode,
    },
    people: [
      { ...resident, bornOn: plainDate(facts.born_on), phone: facts.phone },
      ...(facts.relative_name === '' ? [] : [relative]),
    ],
  });
}

const unitLetters = [...'ABDEFGHJLNPQRSTUWXYZ'];

const givenNames = (
  'Joan Doreen Winifred Patience Ottoline Beatrix Agnes Noor Marjorie Sunita Ingrid Philippa Rosalind Kamala Hester ' +
  'Gwendolen Parveen Tamsin Edith Leocadia Mabel Ursula Samuel Harold Leonard Cyril Tobias Victor Ellis Ivor Rajinder ' +
  'Stanislaw Percival Winston Clement Bertram Idris Mohinder Lionel Horace Ambrose Desmond Yusuf Gilbert Adela Blanche ' +
  'Clarice Delphine Esme Flora Gita Honor Imogen Jemima Keziah Lavinia Muriel Nerys Olwen Petra Queenie Rhona Sylvie ' +
  'Thora Una Verity Willa Yasmin Zelda Alban Barnaby Conrad Dudley Edgar Ferdinand Godfrey Hamish Inigo Jasper Kelvin ' +
  'Lambert Magnus Norris Oswald Piers Quentin Rufus Silas Theodore Ulric Vernon Wilfred Xavier Yorick Zachary'
).split(' ');
const familyStarts = (
  'Ash Beck Birch Brack Bramble Brook Cal Carr Castle Clay Cold Copper Dal Dray Dun East Elm Fair Fern Fox Gars Green ' +
  'Hal Hather Hawk Hazel Holm Hux Ink Ivel Kel Kettle Kirk Lang Lark Lind Locks Marl Mead Mel Merri Mill Nether North ' +
  'Oak Orp Pem Pen Pick Quarter Raven Red Rose Rush Sand Silver Sken Stan Swin Tan Thistle Thorn Tin Tre Under Ven ' +
  'Wal Wen West Whit Wind Wren Yar Zel'
).split(' ');
const familyEnds = (
  'bank berry bridge brook burn by combe cot croft dale den dyke field ford garth gate grove ham hurst land leigh ley ' +
  'lock lowe man mere mont more ness ney pole ridge row sett shaw stead stoke ston stow thorpe ton tree try vale wade ' +
  'water way well wick wold wood worth yard'
).split(' ');

const nobody: HouseholdPerson = {
  personId: '',
  recordId: '',
  version: 1,
  erased: false,
  title: '',
  givenName: '',
  familyName: '',
  knownAs: '',
  bornOn: null,
  nhsNumber: null,
  phone: '',
  mobile: '',
  email: '',
  contactBy: 'phone',
  letterFormat: 'standard',
  language: 'English',
  interpreter: false,
  communicationNotes: '',
  knownBefore: 'unknown',
  sharingBasis: 'unknown',
  diedOn: null,
  part: 'resident',
  relationship: '',
  livesHere: true,
  mayBeTold: 'nothing',
  maySign: false,
  authority: 'none',
  authoritySeenOn: null,
  carerNeeds: '',
  fromOn: plainDate('2020-01-01'),
  untilOn: null,
  partVersion: 1,
};
const noHome = {
  homeId: '',
  version: 1,
  uprn: null,
  tenure: 'owner',
  landlord: '',
  homeType: 'house',
  accessNotes: '',
  dangers: '',
  loneWorker: '',
} as const;
