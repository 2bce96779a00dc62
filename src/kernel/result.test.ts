import { expect, test } from 'vitest';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

function half(n: number): Result<number, 'odd'> {
  return n % 2 === 0 ? ok(n / 2) : refuse('odd');
}

test('an answer carries its value and a refusal its reason', () => {
  expect(half(6)).toEqual({ ok: true, value: 3 });
  expect(half(7)).toEqual({ ok: false, error: 'odd' });
});

test('the compiler lets the value be read only after ok was looked at', () => {
  const result = half(8);
  // @ts-expect-error the value of a result that nobody checked cannot be read
  expect(result.value).toBe(4);
});
