import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { likelyItem, mayBeFittedOn, mayBeFollowedUpOn, mayDo } from './order.rules.ts';
import type { OrderAction, OrderStatus } from './order.rules.ts';

describe('what may be done to an order', () => {
  test.each<[OrderStatus, OrderAction, true | string]>([
    ['ordered', 'fit', true],
    ['ordered', 'cancel', true],
    ['ordered', 'follow-up', 'not-fitted'],
    ['fitted', 'fit', 'already-fitted'],
    ['fitted', 'cancel', 'already-fitted'],
    ['fitted', 'follow-up', true],
    ['cancelled', 'fit', 'cancelled'],
    ['cancelled', 'cancel', 'cancelled'],
    ['cancelled', 'follow-up', 'cancelled'],
  ])('%s, %s: %s', (status, action, answer) => {
    const allowed = mayDo(status, action);
    expect(allowed.ok ? true : allowed.error).toBe(answer);
  });
});

describe('the day on which something was fitted or followed up', () => {
  const today = plainDate('2026-03-12');
  test.each([
    ['2026-03-10', true],
    ['2026-03-12', true],
    ['2026-03-09', 'before-ordered'],
    ['2026-03-13', 'in-future'],
  ])('ordered 10 March, fitted %s: %s', (day, answer) => {
    const allowed = mayBeFittedOn(plainDate('2026-03-10'), plainDate(day), today);
    expect(allowed.ok ? true : allowed.error).toBe(answer);
  });
  test.each([
    ['2026-03-11', true],
    ['2026-03-10', 'before-fitted'],
    ['2026-03-13', 'in-future'],
  ])('fitted 11 March, asked %s: %s', (day, answer) => {
    const allowed = mayBeFollowedUpOn(plainDate('2026-03-11'), plainDate(day), today);
    expect(allowed.ok ? true : allowed.error).toBe(answer);
  });
});

describe('the item that an intervention most likely means', () => {
  const items = [{ name: 'Rail' }, { name: 'Grab rail' }, { name: 'Bath board' }];
  test.each([
    ['Grab rail by the bath', 'Grab rail'],
    ['Second stair rail', 'Rail'],
    ['Bath board', 'Bath board'],
    ['Perching stool', undefined],
  ])('%s: %s', (title, name) => {
    expect(likelyItem(title, items)?.name).toBe(name);
  });
});
