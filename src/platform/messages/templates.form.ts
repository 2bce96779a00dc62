import { parseId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { parseFields, readBy } from '../http/fields.ts';
import type { FieldError, Fields } from '../http/fields.ts';
import type { SentChannel } from './messenger.ts';
import { sentChannels } from './messenger.ts';
import type { Templates } from './templates.ts';

/** The hidden field that says what stood in a field when the form was opened. */
export function wasField(channel: SentChannel): string {
  return `was-${channel}`;
}

/** The templates that were typed. Empty means that messages of that kind are kept. */
export function parseTemplates(fields: Fields): Result<Templates, readonly FieldError[]> {
  return parseFields<{ text: string | null; email: string | null; letter: string | null }>(fields, {
    text: template('text'),
    email: template('email'),
    letter: template('letter'),
  });
}

/**
 * A message for each field that somebody else has changed since the form was opened, with what
 * stands there now, unless both want the same.
 */
export function changedMeanwhile(
  fields: Fields,
  wanted: Templates,
  current: Templates,
): readonly FieldError[] {
  return sentChannels
    .filter(
      (channel) =>
        fields.one(wasField(channel)) !== (current[channel] ?? '') &&
        current[channel] !== wanted[channel],
    )
    .map((channel) => ({
      field: channel,
      message:
        current[channel] === null
          ? `Somebody took the template for ${plurals[channel]} away since you opened this page. Yours is below: save it again, or empty it.`
          : `Somebody changed the template for ${plurals[channel]} to ${current[channel]} since you opened this page. Yours is below: save it again, or type theirs.`,
    }));
}

const plurals: Readonly<Record<SentChannel, string>> = {
  text: 'texts',
  email: 'emails',
  letter: 'letters',
};

function template(channel: SentChannel) {
  return readBy<string>(parseId, {
    wrong: `Copy the template's ID for ${plurals[channel]} from GOV.UK Notify, like 1f0b7a52-6c3d-4e8f-9a21-5d4c3b2a1908. Leave it empty to keep ${plurals[channel]} here.`,
  });
}
