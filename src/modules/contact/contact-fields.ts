import type { Postcode } from '../../kernel/postcode.ts';
import { parsePostcode } from '../../kernel/postcode.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { ok } from '../../kernel/result.ts';
import type { Field } from '../../platform/http/fields.ts';
import { refuseField } from '../../platform/http/fields.ts';
import { limits } from './referral.rules.ts';

const messages = {
  phone: 'Enter a phone number, like 0116 496 0123 or 07700 900123',
  mobile: 'Enter a mobile number, like 07700 900123',
  email: 'Enter an email address, like name@example.org',
  postcode: 'Enter a full postcode, like LE11 3TU',
} as const;

/** A telephone number as it was typed, of any kind; empty unless `missing` says what to do. */
export function phoneNumber(missing?: string): Field<string> {
  return typed(limits.phone, messages.phone, missing, (text) => parsePhone(text).ok);
}

/** A British mobile number as it was typed, to which a text can go. */
export function mobileNumber(missing?: string): Field<string> {
  return typed(limits.phone, messages.mobile, missing, (text) => {
    const digits = parsePhone(text);
    return digits.ok && digits.value.startsWith('07');
  });
}

/** An email address. Only its shape is looked at: whether it exists shows when a message goes there. */
export function emailAddress(missing?: string): Field<string> {
  return typed(limits.email, messages.email, missing, (text) =>
    /^[^\s@<>()"]+@[^\s@<>()"]+\.[^\s@<>()".]+$/.test(text),
  );
}

/** A full postcode. */
export const postcodeField: Field<Postcode> = (fields, name) => {
  const read = parsePostcode(fields.one(name));
  return read.ok ? ok(read.value) : refuseField(name, messages.postcode);
};

function typed(
  max: number,
  wrong: string,
  missing: string | undefined,
  isRight: (text: string) => boolean,
): Field<string> {
  return (fields, name) => {
    const text = fields.one(name);
    if (text === '') return missing === undefined ? ok('') : refuseField(name, missing);
    return text.length <= max && isRight(text) ? ok(text) : refuseField(name, wrong);
  };
}
