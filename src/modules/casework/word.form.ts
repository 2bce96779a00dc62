import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { day, oneOf, parseFields, readBy, text, ticked } from '../../platform/http/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';

/** The ways in which staff speak with somebody; the tracking page records its own. */
export const staffChannels = ['phone', 'visit', 'text', 'email', 'letter'] as const;

export const channelNames = {
  phone: 'By phone',
  visit: 'Face to face',
  text: 'By text',
  email: 'By email',
  letter: 'By letter',
} as const satisfies Record<(typeof staffChannels)[number], string>;

/** A word with the resident as somebody typed it. */
export interface WordForm extends Record<string, unknown> {
  readonly channel: (typeof staffChannels)[number];
  readonly by: 'us' | 'resident';
  readonly summary: string;
  readonly minutes: number | null;
  readonly on: PlainDate;
  readonly answers: boolean;
}

/** Reads the form for a word. Minutes may be left out. */
export function parseWord(
  fields: Fields,
  today: PlainDate,
): Result<WordForm, readonly FieldError[]> {
  return parseFields<WordForm>(fields, {
    by: oneOf(['us', 'resident'], 'Choose who spoke or wrote first'),
    channel: oneOf(staffChannels, 'Choose how you spoke or wrote'),
    summary: text({
      max: 2000,
      missing: 'Say in a sentence what was said',
      tooLong: 'Say what was said in 2,000 characters or fewer',
    }),
    minutes: readBy(readMinutes, {
      wrong: 'Enter the minutes as a whole number from 1 to 600, like 10',
    }),
    on: day({
      missing: 'Enter the day on which you spoke, like 27 3 2026',
      wrong: 'Enter the day on which you spoke as a day, month and year, like 27 3 2026',
      latest: { day: today, message: 'Enter today or an earlier day' },
    }),
    answers: ticked,
  });
}

/** Whole minutes from 1 to 600. */
function readMinutes(typed: string): Result<number, 'not-minutes'> {
  const minutes = Number(typed);
  return /^\d{1,3}$/.test(typed) && minutes >= 1 && minutes <= 600
    ? ok(minutes)
    : refuse('not-minutes');
}
