import type { PlainDate } from '../kernel/plain-date.ts';
import { addDays } from '../kernel/plain-date.ts';
import { parseNhsNumber } from '../kernel/nhs-number.ts';
import type { NewHousehold } from '../modules/people/index.ts';
import type { RandomStream } from '../simulation/random.ts';
import type { MadeUpName } from './names.ts';
import { madeUpMobile, madeUpName, madeUpPhone, madeUpRelative } from './names.ts';
import { streets } from './places.ts';
import type { StaffedDistrict } from './set-up.ts';

/** Joan Tallis of the guides, or anybody at all. */
export interface Known {
  readonly name: MadeUpName;
  readonly bornOn: PlainDate;
  readonly address: string;
  readonly postcode: string;
}

/** A made-up household of a district. */
export function madeUpHousehold(
  chance: RandomStream,
  district: StaffedDistrict,
  today: PlainDate,
  known: Known | null,
): NewHousehold {
  const name = known?.name ?? madeUpName(chance);
  return {
    localityId: district.localityId,
    home: madeUpHome(chance, district, known),
    resident: madeUpResident(chance, name, today, known),
    others: chance.chance(0.45) ? [madeUpOther(chance, name)] : [],
  };
}

function madeUpHome(
  chance: RandomStream,
  district: StaffedDistrict,
  known: Known | null,
): NewHousehold['home'] {
  const [sector, place] = chance.pick(district.villages);
  const dog = chance.chance(0.09) ? 'A dog. Ask for it to be shut in the kitchen.' : '';
  return {
    addressLines: known?.address ?? `${chance.whole(1, 98)} ${chance.pick(streets)}\n${place}`,
    postcode: known?.postcode ?? `${sector}${chance.pick(inwardLetters)}`,
    tenure: chance.weighted([
      ['owner', 58],
      ['council_rent', 16],
      ['housing_association', 17],
      ['private_rent', 9],
    ]),
    homeType: chance.weighted([
      ['house', 52],
      ['bungalow', 28],
      ['flat', 18],
      ['mobile', 2],
    ]),
    accessNotes: chance.chance(0.3) ? chance.pick(waysIn) : '',
    dangers:
      known === null ? dog : 'Bramble, terrier, bites ankles. Joan shuts him in if you text first.',
    loneWorker: chance.chance(0.03) ? 'Call in before and after every visit.' : '',
  };
}

const inwardLetters = ['AB', 'BD', 'DE', 'FG', 'HJ', 'LN', 'PQ', 'RS', 'TU', 'WX'] as const;
const waysIn = [
  'Side gate. Park on the road.',
  'Ring twice and wait: it takes a while.',
  'Key with the neighbour at the next house.',
] as const;

function madeUpResident(
  chance: RandomStream,
  name: MadeUpName,
  today: PlainDate,
  known: Known | null,
): NewHousehold['resident'] {
  return {
    ...name,
    bornOn: known?.bornOn ?? addDays(today, -chance.whole(62 * 365, 96 * 365)),
    nhsNumber: chance.chance(0.7) ? madeUpNhsNumber(chance) : null,
    phone: madeUpPhone(chance),
    mobile: chance.chance(0.5) ? madeUpMobile(chance) : '',
    contactBy: chance.weighted([
      ['phone', 70],
      ['letter', 30],
    ]),
    letterFormat: chance.weighted([
      ['standard', 88],
      ['large_print', 10],
      ['braille', 1],
      ['easy_read', 1],
    ]),
    communicationNotes: chance.chance(0.12) ? 'Hearing aid. Speak slowly; the phone is fine.' : '',
    knownBefore: chance.weighted([
      ['gp_only', 48],
      ['adult_social_care', 22],
      ['housing', 14],
      ['no', 16],
    ]),
    sharingBasis: 'public_task',
  };
}

function madeUpOther(
  chance: RandomStream,
  resident: MadeUpName,
): NonNullable<NewHousehold['others']>[number] {
  const relative = madeUpRelative(chance, resident);
  return {
    person: { ...relative, mobile: madeUpMobile(chance) },
    part: chance.chance(0.35) ? 'carer' : 'representative',
    facts: {
      relationship: relative.title === 'Mr' ? 'son' : 'daughter',
      livesHere: chance.chance(0.2),
      mayBeTold: 'everything_but_money',
      maySign: false,
      authority: 'consent',
    },
  };
}

/**
 * A number whose check digit is right, from the range that begins with 999, which is kept for
 * tests and never given to a patient.
 */
function madeUpNhsNumber(chance: RandomStream) {
  for (;;) {
    const nine = `999${String(chance.whole(0, 999_999)).padStart(6, '0')}`;
    for (let digit = 0; digit < 10; digit += 1) {
      const parsed = parseNhsNumber(`${nine}${digit}`);
      if (parsed.ok) return parsed.value;
    }
  }
}
