import { parsePounds, pence, poundsText } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { FieldError, Fields } from '../../platform/http/fields.ts';
import { anyOf, oneOf, parseFields, readBy, text, ticked } from '../../platform/http/fields.ts';
import type { EditedField, Texts } from '../organisation/index.ts';
import type { ItemInput, SupplierInput } from './catalogue.command.ts';
import { itemKinds } from './catalogue.store.ts';
import type { CatalogueItem, ItemKind, Supplier } from './catalogue.store.ts';

/** What each kind is called. */
export const kindNames = {
  minor_adaptation: 'Minor adaptations',
  equipment: 'Equipment',
} as const satisfies Record<ItemKind, string>;

/** £1,000,000: what no minor adaptation or equipment costs. */
const mostPence = 100_000_000;

/** A supplier from a form. */
export function parseSupplier(fields: Fields): Result<SupplierInput, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 120,
      missing: 'Enter the supplier’s name',
      tooLong: 'Enter a name of at most 120 characters',
    }),
    email: readEmail,
    phone: text({ max: 30, tooLong: 'Enter a telephone number of at most 30 characters' }),
    supplies: anyOf(itemKinds, 'Tick what they supply'),
    ended: ticked,
  });
}

/** Something that can be ordered, from a form. */
export function parseItem(fields: Fields): Result<ItemInput, readonly FieldError[]> {
  return parseFields(fields, {
    name: text({
      max: 120,
      missing: 'Enter what it is, like “Bath board”',
      tooLong: 'Enter a name of at most 120 characters',
    }),
    kind: oneOf(itemKinds, 'Choose what kind of thing it is'),
    pricePence: readBy(readPrice, {
      wrong: 'Enter the price in pounds and pence, like 23.00, or leave it empty',
    }),
    ended: ticked,
  });
}

/** A supplier as its form holds it. */
export function supplierTexts(supplier: Supplier): Texts {
  const { name, email, phone, supplies, endedOn } = supplier;
  const [only] = supplies;
  return {
    name,
    email,
    phone,
    supplies: supplies.length === 1 && only !== undefined ? only : supplies,
    ended: endedOn === null ? '' : 'yes',
  };
}

/** An item as its form holds it. */
export function itemTexts({ name, kind, pricePence, endedOn }: CatalogueItem): Texts {
  return {
    name,
    kind,
    pricePence: pricePence === null ? '' : poundsText(pence(pricePence)).slice(1),
    ended: endedOn === null ? '' : 'yes',
  };
}

const name: EditedField = { name: 'name', label: 'Name', shown: ([first = '']) => first };
const ended: EditedField = {
  name: 'ended',
  label: 'Ended',
  shown: ([code]) => (code === 'yes' ? 'Yes' : 'No'),
};
const kindsShown = (codes: readonly string[]) =>
  itemKinds
    .filter((kind) => codes.includes(kind))
    .map((kind) => kindNames[kind])
    .join(', ');

export const supplierFields: readonly EditedField[] = [
  name,
  { name: 'email', label: 'Email', shown: ([first = '']) => first },
  { name: 'phone', label: 'Telephone', shown: ([first = '']) => first },
  { name: 'supplies', label: 'What they supply', shown: kindsShown },
  ended,
];

export const itemFields: readonly EditedField[] = [
  name,
  { name: 'kind', label: 'Kind', shown: kindsShown },
  {
    name: 'pricePence',
    label: 'Price',
    shown: ([first = '']) => (first === '' ? '' : `£${first}`),
  },
  ended,
];

function readEmail(fields: Fields, field: string): Result<string, readonly FieldError[]> {
  const typed = fields.one(field);
  const possible =
    typed === '' || (typed.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed));
  return possible
    ? ok(typed)
    : refuse([
        { field, message: 'Enter an email address like orders@example.org, or leave it empty' },
      ]);
}

function readPrice(typed: string): Result<number, string> {
  const read = parsePounds(typed);
  if (!read.ok) return refuse(read.error);
  return read.value > mostPence ? refuse('too-large') : ok(read.value);
}
