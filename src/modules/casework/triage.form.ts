import { parseId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { anyOf, oneOf, parseFields, readBy, text } from '../../platform/http/fields.ts';
import type { TriageRefusal } from './triage.command.ts';
import type { Complexity, Route, Triage, Urgency, UrgencyReason, Way } from './triage.rules.ts';
import { complexities, routes, urgencies, urgencyReasons } from './triage.rules.ts';

export const urgencyNames = {
  routine: 'Routine',
  high: 'High',
  urgent: 'Urgent',
} as const satisfies Record<Urgency, string>;

export const complexityNames = {
  simple: 'Simple: one thing is hard',
  several_needs: 'Several needs',
  complex: 'Complex: needs others too, such as an OT or social care',
} as const satisfies Record<Complexity, string>;

export const routeNames = {
  hsc_visit: 'HSC visit',
  advice: 'Advice, and close',
  not_for_us: 'Not for us, and close',
} as const satisfies Record<Route, string>;

/** The most that may be written, in characters: the first two as the case keeps them. */
const limits = { signpostedTo: 200, advice: 2000, note: 2000 } as const;

type Sent = {
  urgencyReasons: readonly UrgencyReason[];
  urgency: Urgency;
  complexity: Complexity;
  route: Route;
  advice: string;
  signpostedTo: string;
  namedContactId: string | null;
  note: string;
};

/** A decision as it was sent. What belongs to another way than the chosen one is passed over. */
export function triageFrom(fields: Fields): Result<Triage, readonly FieldError[]> {
  const route = fields.one('route');
  const choose = 'Choose who stays the named contact';
  const read = parseFields<Sent>(fields, {
    urgencyReasons: anyOf(urgencyReasons),
    urgency: oneOf(urgencies, 'Choose how urgent it is'),
    complexity: oneOf(complexities, 'Choose how complex it is'),
    route: oneOf(routes, 'Choose which way the case goes'),
    advice:
      route === 'advice'
        ? text({
            max: limits.advice,
            missing: 'Write what advice was given',
            tooLong: 'Write the advice in 2,000 characters or fewer',
          })
        : () => ok(''),
    signpostedTo:
      route === 'not_for_us'
        ? text({
            max: limits.signpostedTo,
            missing: 'Write where the person was told to go instead',
            tooLong: 'Write where they were told to go in 200 characters or fewer',
          })
        : () => ok(''),
    namedContactId: readBy(parseId, { wrong: choose, missing: choose }),
    note: text({ max: limits.note, tooLong: 'Write the note in 2,000 characters or fewer' }),
  });
  if (!read.ok) return read;
  const { urgencyReasons: reasons, urgency, complexity, namedContactId, note } = read.value;
  if (namedContactId === null) return refuse([{ field: 'namedContactId', message: choose }]);
  return ok({
    urgency,
    urgencyReasons: reasons,
    complexity,
    way: wayFrom(read.value),
    namedContactId,
    note,
  });
}

function wayFrom({ route, advice, signpostedTo }: Sent): Way {
  switch (route) {
    case 'hsc_visit':
      return { route };
    case 'advice':
      return { route, advice };
    case 'not_for_us':
      return { route, signpostedTo };
  }
}

/** What a person reads when the decision came too late, or cannot be taken. */
export function triageRefusalText(refusal: Exclude<TriageRefusal, 'not-found'>): string {
  switch (refusal) {
    case 'case-closed':
      return 'This case is closed. If help is wanted again, record a new referral.';
    case 'already-triaged':
      return 'Somebody has triaged this case in the meantime. Their decision stands: look at the case.';
    case 'no-such-contact':
      return 'This person no longer works in the service. Choose somebody else.';
  }
}
