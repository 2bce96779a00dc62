import type { PlainDate } from '../../kernel/plain-date.ts';
import { refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { day, maybeDay, oneOf, parseFields, text, ticked } from '../../platform/http/fields.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { dayParts } from '../../platform/http/form-state.ts';
import { authorityNames, codesOf, toldNames } from './codes.rules.ts';
import type { PartFacts } from './people.types.ts';

/** Somebody's part without the part itself, which does not change. */
export type PartTerms = Omit<PartFacts, 'part'>;

/** Every input of the form, to send it again from the page with two versions. */
export const partInputs = [
  'relationship',
  'livesHere',
  'mayBeTold',
  'maySign',
  'authority',
  'authoritySeenOn-day',
  'authoritySeenOn-month',
  'authoritySeenOn-year',
  'carerNeeds',
] as const;

/** Who somebody is to the resident, as it was typed, or everything that is to mend. */
export function parsePart(
  fields: Fields,
  today: PlainDate,
): Result<PartTerms, readonly FieldError[]> {
  const parsed = parseFields<{ [Name in keyof PartTerms]: PartTerms[Name] }>(fields, {
    relationship: text({
      max: 60,
      missing: 'Enter who they are to the resident, like daughter or neighbour',
      tooLong: 'Shorten the relationship to 60 characters',
    }),
    livesHere: ticked,
    mayBeTold: oneOf(codesOf(toldNames), 'Choose what they may be told'),
    maySign: ticked,
    authority: oneOf(codesOf(authorityNames), 'Choose by what right they act'),
    authoritySeenOn: maybeDay({
      wrong: 'Enter the day you saw the papers as a day, month and year',
      latest: { day: today, message: 'Enter a day that is not in the future' },
    }),
    carerNeeds: text({
      max: 1000,
      tooLong: 'Shorten what they need as a carer to 1,000 characters',
    }),
  });
  if (!parsed.ok) return parsed;
  const { maySign, authority, authoritySeenOn } = parsed.value;
  if (maySign && authority === 'none') {
    const message = 'Choose by what right they may sign for the resident';
    return refuse([{ field: 'authority', message }]);
  }
  if (maySign && authority !== 'consent' && authoritySeenOn === null) {
    const message = 'Enter the day on which you saw the papers: without them they may not sign';
    return refuse([{ field: 'authoritySeenOn-day', message }]);
  }
  return parsed;
}

/** The last day of somebody's part. */
export function parseLeaving(
  fields: Fields,
  today: PlainDate,
  fromOn: PlainDate,
): Result<{ readonly untilOn: PlainDate }, readonly FieldError[]> {
  return parseFields(fields, {
    untilOn: day({
      missing: 'Enter the last day',
      wrong: 'Enter the last day as a day, month and year',
      earliest: { day: fromOn, message: 'Enter a day that is not before they joined' },
      latest: { day: today, message: 'Enter a day that is not in the future' },
    }),
  });
}

/** What stands in the form for a part that is known. */
export function partInForm(facts: PartTerms): Record<string, string> {
  return {
    relationship: facts.relationship,
    livesHere: facts.livesHere ? 'yes' : '',
    mayBeTold: facts.mayBeTold,
    maySign: facts.maySign ? 'yes' : '',
    authority: facts.authority,
    ...dayParts('authoritySeenOn', facts.authoritySeenOn),
    carerNeeds: facts.carerNeeds,
  };
}
