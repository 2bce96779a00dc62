import { parsePostcode } from '../../kernel/postcode.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { oneOf, parseFields, readBy, text } from '../../platform/http/fields.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { codesOf, homeTypeNames, tenureNames } from './codes.rules.ts';
import type { HomeFacts } from './people.types.ts';

/** Every input of the form, to send it again from the page with two versions. */
export const homeInputs = [
  'addressLines',
  'postcode',
  'uprn',
  'tenure',
  'landlord',
  'homeType',
  'accessNotes',
  'dangers',
  'loneWorker',
] as const;

/** The tick by which somebody agrees that the household goes to another district: its id. */
export const moveField = 'moveTo';

/** A home's facts as they were typed, or everything that is to mend. */
export function parseHome(fields: Fields): Result<HomeFacts, readonly FieldError[]> {
  const parsed = parseFields(fields, {
    addressLines: text({
      max: 300,
      missing: 'Enter the address, without the postcode',
      tooLong: 'Shorten the address to 300 characters',
    }),
    postcode: readBy(parsePostcode, {
      missing: 'Enter the postcode',
      wrong: 'Enter a full postcode, like LE11 3TU',
    }),
    uprn: readBy(parseUprn, { wrong: 'Enter the property reference as up to 12 digits' }),
    tenure: oneOf(codesOf(tenureNames), 'Choose who owns the home, or “Not known”'),
    landlord: text({ max: 200, tooLong: 'Shorten the landlord to 200 characters' }),
    homeType: oneOf(codesOf(homeTypeNames), 'Choose the kind of home, or “Not known”'),
    accessNotes: notes('how to get in'),
    dangers: notes('the dangers'),
    loneWorker: notes('the lone worker warning'),
  });
  if (!parsed.ok) return parsed;
  const { postcode, ...facts } = parsed.value;
  if (postcode === null) return refuse([{ field: 'postcode', message: 'Enter the postcode' }]);
  return ok({ ...facts, postcode });
}

/** What stands in the form for a home that is known. */
export function homeInForm(facts: HomeFacts): Record<string, string> {
  return {
    addressLines: facts.addressLines,
    postcode: facts.postcode,
    uprn: facts.uprn ?? '',
    tenure: facts.tenure,
    landlord: facts.landlord,
    homeType: facts.homeType,
    accessNotes: facts.accessNotes,
    dangers: facts.dangers,
    loneWorker: facts.loneWorker,
  };
}

function notes(what: string) {
  return text({ max: 1000, tooLong: `Shorten ${what} to 1,000 characters` });
}

function parseUprn(typed: string): Result<string, 'not-digits'> {
  const digits = typed.replace(/\s/g, '');
  return /^\d{1,12}$/.test(digits) ? ok(digits) : refuse('not-digits');
}
