import type { Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { parseFields, refuseField } from '../../platform/http/fields.ts';
import { emailAddress, mobileNumber } from './contact-fields.ts';

/** Where a saved link is to go: an email address before a mobile number. */
export function readSaveForm(
  fields: Fields,
): Result<{ readonly channel: 'email' | 'text'; readonly to: string }, readonly FieldError[]> {
  const read = parseFields(fields, { email: emailAddress(), mobile: mobileNumber() });
  if (!read.ok) return read;
  const { email, mobile } = read.value;
  if (email !== '') return ok({ channel: 'email', to: email });
  if (mobile !== '') return ok({ channel: 'text', to: mobile });
  return refuseField('email', 'Enter an email address or a mobile number');
}
