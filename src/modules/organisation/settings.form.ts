import type { Result } from '../../kernel/result.ts';
import type { Field, FieldError, Fields } from '../../platform/http/fields.ts';
import { parseFields, refuseField, text } from '../../platform/http/fields.ts';
import { ok } from '../../kernel/result.ts';
import type { KeptSettings, PartnershipSettings } from '../../platform/partnership.store.ts';
import type { IdentityRefusal } from '../../ui/layout/identity.ts';
import type { EditedField, Texts } from './conflict.rules.ts';
import { emailAddress } from './staff.form.ts';
import { telephone } from './team.form.ts';

/** The partnership's own settings from a form. */
export function parseSettings(fields: Fields): Result<PartnershipSettings, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 100,
      missing: 'Enter the name of the service, as residents know it',
      tooLong: 'Enter a name of at most 100 characters',
    }),
    tagline: text({ max: 100, tooLong: 'Use at most 100 characters' }),
    publicPhone: telephone,
    publicEmail: maybeEmail,
    openingHours: text({ max: 100, tooLong: 'Use at most 100 characters' }),
    baseColour: colour,
    accentColour: colour,
  });
}

/** What to do about two colours that cannot be read on each other. */
export function colourError(refusal: IdentityRefusal): FieldError {
  switch (refusal) {
    case 'base colour is not #rrggbb':
      return { field: 'baseColour', message: notAColour };
    case 'accent colour is not #rrggbb':
      return { field: 'accentColour', message: notAColour };
    case 'white text on the base is below 4.5 to 1':
      return {
        field: 'baseColour',
        message: 'Choose a darker colour for the header: white words cannot be read on this one',
      };
    case 'accent on the base is below 3 to 1':
      return {
        field: 'accentColour',
        message: 'Choose a lighter accent or a darker header: they are too alike to tell apart',
      };
    case 'black text on the accent is below 4.5 to 1':
      return {
        field: 'accentColour',
        message: 'Choose a lighter accent: black words cannot be read on this one',
      };
  }
}

/** The settings as their form holds them. */
export function settingsTexts(settings: KeptSettings): Texts {
  const { name, tagline, publicPhone, publicEmail, openingHours } = settings;
  const { accentColour, baseColour } = settings;
  return { name, tagline, publicPhone, publicEmail, openingHours, baseColour, accentColour };
}

export const settingsFields: readonly EditedField[] = [
  { name: 'name', label: 'Name', shown: firstText },
  { name: 'tagline', label: 'Words after the name', shown: firstText },
  { name: 'publicPhone', label: 'Telephone', shown: firstText },
  { name: 'publicEmail', label: 'Email address', shown: firstText },
  { name: 'openingHours', label: 'Opening hours', shown: firstText },
  { name: 'baseColour', label: 'Colour of the header', shown: firstText },
  { name: 'accentColour', label: 'Accent colour', shown: firstText },
];

const notAColour = 'Enter a colour as # and six figures or letters from a to f, like #10312b';

const colour: Field<string> = (fields, name) => {
  const typed = fields.one(name).toLowerCase();
  return /^#[0-9a-f]{6}$/.test(typed) ? ok(typed) : refuseField(name, notAColour);
};

const maybeEmail: Field<string> = (fields, name) =>
  fields.one(name) === '' ? ok('') : emailAddress(fields, name);

function firstText([value = '']: readonly string[]): string {
  return value;
}
