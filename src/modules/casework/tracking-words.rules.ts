import type { PlainDate } from '../../kernel/plain-date.ts';
import { daysBetween } from '../../kernel/plain-date.ts';
import { countText, dayText } from '../../kernel/words.ts';

/** How the tracking page speaks: to the resident, or to somebody else about them. */
export interface TrackingVoice {
  readonly forSelf: boolean;
  /** The resident's first name. */
  readonly name: string;
}

/** How much somebody may be told: nothing means that not even the stages are shown. */
export type Told = 'all' | 'appointments' | 'nothing';

/** What the holder of a link may be told, by their part in the household now. */
export function toldOf(
  person: {
    readonly part: string;
    readonly mayBeTold: string;
    readonly untilOn: PlainDate | null;
  } | null,
): Told {
  if (person === null || person.untilOn !== null) return 'nothing';
  if (person.part === 'resident') return 'all';
  switch (person.mayBeTold) {
    case 'everything':
    case 'everything_but_money':
      return 'all';
    case 'appointments':
      return 'appointments';
    default:
      return 'nothing';
  }
}

/** A time of waiting, in plain words. Only the reason is told: what staff wrote beside it is theirs. */
export function waitText(
  hold: {
    readonly reason: string;
    readonly fromOn: PlainDate;
    readonly expectedOn: PlainDate | null;
    readonly untilOn: PlainDate | null;
  },
  voice: TrackingVoice,
  today: PlainDate,
): string {
  const why = reasonText(hold.reason, voice, hold.untilOn === null ? 'now' : 'past');
  if (hold.untilOn !== null) {
    const days = daysBetween(hold.fromOn, hold.untilOn);
    if (days === 0) return `${why}.`;
    return `${why}. We stopped the count for ${days === 1 ? 'that 1 day' : `those ${countText(days, 'day')}`}.`;
  }
  const since = `The count stopped on ${dayText(hold.fromOn, { today })}`;
  return hold.expectedOn === null
    ? `${why}. ${since}.`
    : `${why}. ${since}, and we expect to go on by ${dayText(hold.expectedOn, { today })}.`;
}

function reasonText(
  reason: string,
  { forSelf, name }: TrackingVoice,
  when: 'now' | 'past',
): string {
  const past = when === 'past';
  const who = forSelf ? 'You' : name;
  const was = forSelf ? (past ? 'were' : 'are') : past ? 'was' : 'is';
  const wait = past ? 'We waited' : 'We are waiting';
  switch (reason) {
    case 'in_hospital':
      return `${who} ${was} in hospital`;
    case 'away':
      return `${who} ${was} away from home`;
    case 'deciding':
      return `${wait} for ${forSelf ? 'your' : `${name}’s`} decision`;
    case 'no_reply':
      return past
        ? `We could not reach ${forSelf ? 'you' : name}`
        : `We have not been able to reach ${forSelf ? 'you' : name}`;
    case 'landlord':
      return `${wait} for the landlord`;
    case 'supplier':
      return `${wait} for a supplier`;
    case 'other_works':
      return `${wait} for other works to be finished first`;
    default:
      return past ? 'We had to wait' : 'We have to wait';
  }
}

const closedReasons: Readonly<Record<string, string>> = {
  finished: 'Everything that we agreed is done.',
  advice_given: 'We gave advice.',
  withdrawn: 'We were told that no more help was wanted.',
  moved_away: 'We were told of a move out of our area.',
  no_reply: 'We tried several times and could not get an answer.',
};

/** Why a case was closed, in plain words. */
export function closedText(reason: string | null, signpostedTo: string): string {
  if (reason === 'not_for_us') {
    return signpostedTo === ''
      ? 'Others can help better than we can.'
      : `Others can help better than we can: ${signpostedTo}.`;
  }
  return closedReasons[reason ?? ''] ?? '';
}

const weekdayNames: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** `Amira works Monday to Thursday. On other days Marcus Field answers on the same number.` */
export function worksText(
  name: string,
  workingDays: readonly string[],
  coverName: string | null,
): string {
  const order = Object.keys(weekdayNames);
  const days = order.filter((day) => workingDays.includes(day));
  const first = order.indexOf(days[0] ?? '');
  const unbroken = days.length > 2 && days.every((day, place) => order[first + place] === day);
  const names = days.map((day) => weekdayNames[day] ?? day);
  const said = unbroken
    ? `${names[0]} to ${names.at(-1)}`
    : names.join(', ').replace(/, ([^,]*)$/, ' and $1');
  const cover = coverName === null ? '' : ` On other days ${coverName} answers on the same number.`;
  return `${name} works ${said}.${cover}`;
}
