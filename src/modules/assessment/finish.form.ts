import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { dayText } from '../../kernel/words.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { day, parseFields, text } from '../../platform/http/fields.ts';
import type { ChosenNeed } from './housing-mot.command.ts';
import type { FoundNeed } from './needs.rules.ts';
import { offersKey } from './part-needs.rules.ts';

/** Why nothing is wanted for a need. */
export function declinedKey(needKey: string): string {
  return `declined.${needKey}`;
}

/** How a visit is finished, as typed. */
export interface FinishedVisit {
  readonly visited: PlainDate;
  readonly present: string;
  readonly summary: string;
}

/** When the visit was and who was there. */
export function parseVisit(
  fields: Fields,
  on: { readonly today: PlainDate; readonly receivedOn: PlainDate },
): Result<FinishedVisit, readonly FieldError[]> {
  return parseFields(fields, {
    visited: day({
      missing: 'Enter the day of the visit, like 27 3 2026',
      wrong: 'Enter the day of the visit as a day, month and year, like 27 3 2026',
      latest: { day: on.today, message: 'Enter today or an earlier day for the visit' },
      earliest: {
        day: on.receivedOn,
        message: `Enter ${dayText(on.receivedOn, on)} or a later day: the referral came then`,
      },
    }),
    present: text({ max: 200, tooLong: 'Say who was there in 200 characters or fewer' }),
    summary: text({ max: 2000, tooLong: 'Keep this to 2,000 characters or fewer' }),
  });
}

/** What was chosen for each need. A need for which something could be done and nothing is wanted needs its reason. */
export function parseChoices(
  fields: Fields,
  needs: readonly FoundNeed[],
): Result<readonly ChosenNeed[], readonly FieldError[]> {
  const errors: FieldError[] = [];
  const chosen = needs.map((need) => {
    const ticked = fields.all(offersKey(need.key));
    const offers = need.offers.filter(({ key }) => ticked.includes(key));
    const reason = offers.length > 0 ? '' : fields.one(declinedKey(need.key));
    const field = declinedKey(need.key);
    if (offers.length === 0 && need.offers.length > 0 && reason === '') {
      errors.push({
        field,
        message: `Say why nothing is wanted, or tick something: ${need.title}`,
      });
    }
    if ([...reason].length > 500) {
      errors.push({ field, message: 'Give the reason in 500 characters or fewer' });
    }
    return { need, chosen: offers, declinedBecause: reason };
  });
  return errors.length === 0 ? ok(chosen) : refuse(errors);
}
