import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

declare const idBrand: unique symbol;

/**
 * The id of one kind of thing, as a lower-case UUID: `Id<'case'>` and `Id<'person'>` cannot be
 * mixed up, though both are text in the database and in an address.
 */
export type Id<Name extends string> = string & { readonly [idBrand]: Name };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits from
 * the ten bytes given. Ids made later sort later, to the millisecond.
 */
export function uuidV7<Name extends string>(now: Date, randomBytes: Uint8Array): Id<Name> {
  const milliseconds = now.getTime();
  if (!(milliseconds >= 0)) throw new RangeError('The instant of an id is before 1970');
  if (randomBytes.length !== 10) throw new RangeError('An id needs ten random bytes');
  const time = milliseconds.toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = randomBytes;
  const version = hex(0x70 | (a & 0x0f)) + hex(b);
  const variant = hex(0x80 | (c & 0x3f)) + hex(rest[0] ?? 0);
  const node = rest.slice(1).map(hex).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}` as Id<Name>;
}

/** An id that came from an address or a file. Any UUID passes, in capitals too; nothing else does. */
export function parseId<Name extends string>(text: string): Result<Id<Name>, 'not-an-id'> {
  const lower = text.toLowerCase();
  return UUID.test(lower) ? ok(lower as Id<Name>) : refuse('not-an-id');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
