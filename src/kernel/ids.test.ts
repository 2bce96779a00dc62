import { expect, expectTypeOf, test } from 'vitest';
import { parseId, uuidV7 } from './ids.ts';
import type { Id } from './ids.ts';

test('the example of RFC 9562, appendix A.6', () => {
  const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(new Date(0x017f22e279b0), bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('later ids sort later, whatever the chance', () => {
  const high = new Uint8Array(10).fill(255);
  const low = new Uint8Array(10);
  const earlier = uuidV7(new Date('2026-03-19T09:00:00.000Z'), high);
  const later = uuidV7(new Date('2026-03-19T09:00:00.001Z'), low);
  expect(earlier < later).toBe(true);
});

test('version and variant stand whatever the chance, and every other bit is kept', () => {
  const all = uuidV7(new Date(0), new Uint8Array(10).fill(255));
  const none = uuidV7(new Date(0), new Uint8Array(10));
  expect(all).toBe('00000000-0000-7fff-bfff-ffffffffffff');
  expect(none).toBe('00000000-0000-7000-8000-000000000000');
});

test('parsing takes a UUID in either case and nothing else', () => {
  const id = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
  expect(parseId(id)).toEqual({ ok: true, value: id });
  expect(parseId(id.toUpperCase())).toEqual({ ok: true, value: id });
  for (const text of ['', '1', `${id}0`, ` ${id}`, `{${id}}`, id.replaceAll('-', ''), "' or 1=1"]) {
    expect(parseId(text)).toEqual({ ok: false, error: 'not-an-id' });
  }
});

test('ids of different things cannot be mixed up', () => {
  expectTypeOf<Id<'case'>>().not.toExtend<Id<'person'>>();
  expectTypeOf<Id<'case'>>().toExtend<string>();
});

test('too few random bytes is a bug', () => {
  expect(() => uuidV7(new Date(0), new Uint8Array(9))).toThrow(RangeError);
  expect(() => uuidV7(new Date(-1), new Uint8Array(10))).toThrow(RangeError);
});
