import type { PlainDate } from '../../kernel/plain-date.ts';
import { dateText, dayText, listText } from '../../kernel/words.ts';
import type { Referral } from '../contact/index.ts';
import { agreements, hardAtHome, sources } from '../contact/index.ts';
import type { HouseholdView, PossibleRecord } from '../people/index.ts';
import { addressLine, displayName, peoplePaths, personOf } from '../people/index.ts';
import { paths } from './paths.ts';
import { urgencyNames } from './triage.form.ts';
import type { TriageView } from './triage.page.tsx';
import type { UrgencyReason } from './triage.rules.ts';
import { suggestedUrgency } from './triage.rules.ts';
import type { EarlierCase } from './triage.store.ts';

/** What was asked, in words. */
export function askedOf(
  referral: Referral | null,
  household: HouseholdView,
  today: PlainDate,
): TriageView['asked'] {
  if (referral === null) return null;
  const { referrerName, referrerOrganisation, referrerPhone } = referral;
  const family =
    referral.madeByPersonId === null ? undefined : personOf(household, referral.madeByPersonId);
  const by = [
    family === undefined ? referrerName : displayName(family),
    family?.relationship ?? referrerOrganisation,
    family?.mobile ?? referrerPhone,
  ].filter((part) => part !== '');
  const hard = referral.hardAtHome.map((code) => hardAtHome[code]);
  const facts = [
    { key: 'Received', value: dayText(referral.receivedOn, { today }) },
    { key: 'From', value: [sources[referral.source], ...by].join(', ') },
    { key: 'Hard at home', value: hard.join('; ') },
    { key: 'What matters most', value: referral.mattersMost },
    {
      key: 'Agreed',
      value: [agreements[referral.agreed], referral.whyNotAgreed].filter(Boolean).join(': '),
    },
    {
      key: 'Speak to',
      value: referral.speakTo === 'resident' ? 'The person themselves' : 'Whoever asked',
    },
  ];
  return { quotation: referral.reason, facts: facts.filter(({ value }) => value !== '') };
}

/** The reasons for urgency that a referral gives. */
export function reasonsGiven(referral: Referral | null): readonly UrgencyReason[] {
  const meant = {
    cannot_wash: 'cannot_wash',
    cannot_reach_toilet: 'cannot_toilet',
    leaving_hospital: 'hospital_soon',
    fell_lately: 'fallen',
  } as const satisfies Record<Referral['urgentReasons'][number], UrgencyReason>;
  return referral === null ? [] : referral.urgentReasons.map((code) => meant[code]);
}

/** What the rules suggest for the reasons that are ticked: the worker chooses. */
export function suggestionText(reasons: readonly UrgencyReason[]): string {
  const suggested = urgencyNames[suggestedUrgency(reasons)].toLowerCase();
  return reasons.length === 0
    ? `With no reason ticked it would be ${suggested}. You decide.`
    : `The reasons ticked when this page opened suggest ${suggested}. You decide.`;
}

/** Records that may be of the same person, in words; their own is left out. */
export function duplicateLines(
  found: readonly PossibleRecord[],
  own: { readonly householdId: string },
  households: ReadonlyMap<string, HouseholdView>,
): TriageView['duplicates'] {
  return found.flatMap((record): TriageView['duplicates'] => {
    if (!record.seen) return [{ text: `A match is held by ${record.heldBy}`, href: null }];
    if (record.householdId === own.householdId) return [];
    const household = households.get(record.householdId);
    const person = household === undefined ? undefined : personOf(household, record.personId);
    if (household === undefined || person === undefined) return [];
    const born = person.bornOn === null ? [] : [`born ${dateText(person.bornOn)}`];
    const text = [displayName(person), ...born, addressLine(household.home)].join(', ');
    return [{ text, href: peoplePaths.household(record.householdId) }];
  });
}

/** Another case of the household, in words. */
export function earlierLine(one: EarlierCase): TriageView['earlier'][number] {
  const ended = one.closedOn === null ? 'still open' : `closed ${dateText(one.closedOn)}`;
  const text = `${one.reference}: ${listText([`received ${dateText(one.receivedOn)}`, ended])}`;
  return { text, href: paths.case(one.caseId) };
}
