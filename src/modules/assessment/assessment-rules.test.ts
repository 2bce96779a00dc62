import { describe, expect, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { fieldsFrom } from '../../platform/http/fields.ts';
import { parseChoices } from './finish.form.ts';
import { needsFrom } from './needs.rules.ts';
import { changeText, changesFrom, findingOf } from './outcomes.rules.ts';
import type { Score } from './outcomes.rules.ts';
import { answeredIn, chosenOffers, needsInPart, needsOfVisit } from './part-needs.rules.ts';
import { checkAnswers, typedAnswers } from './part.form.ts';
import { parts, partOf } from './questions.rules.ts';

describe('the needs that answers raise', () => {
  test.each([
    ['bath', 'cannot', 'Doreen cannot wash safely', 'Grab rail by the bath'],
    ['bath', 'difficulty', 'Doreen cannot wash safely', 'Grab rail by the bath'],
    ['toilet', 'help', 'Doreen struggles on and off the toilet', 'Drop-down rail by the toilet'],
    ['stairs', 'difficulty', 'Doreen struggles on the stairs', 'Second stair rail'],
    ['chair', 'cannot', 'Doreen struggles to get up from a chair', 'Chair raisers'],
    ['meal', 'difficulty', 'Doreen cannot stand to cook', 'Perching stool'],
    ['fallen', 'near', 'Doreen has fallen, or nearly', 'Advice on not falling'],
    ['trips', 'yes', 'There are things to trip over', 'Advice on rugs, cables and light'],
    ['warm_enough', 'rarely', 'The home is cold in winter', 'Advice on keeping warm'],
    [
      'bills',
      'yes',
      'Doreen goes without heating because of the cost',
      'Advice on bills and discounts',
    ],
  ])('%s, %s: %s', (question, answer, title, firstOffer) => {
    const [need, ...others] = needsFrom({ [question]: answer }, 'Doreen');
    expect(others).toEqual([]);
    expect(need?.title).toBe(title);
    expect(need?.offers[0]?.title).toBe(firstOffer);
  });

  test.each([
    ['bath', 'alone'],
    ['fallen', 'none'],
    ['warm_enough', 'mostly'],
    ['call_help', 'yes'],
    ['bath', 'no such answer'],
    ['no such question', 'cannot'],
  ])('%s, %s: none', (question, answer) => {
    expect(needsFrom({ [question]: answer }, 'Doreen')).toEqual([]);
  });

  test('every question has a key of its own, and every need one', () => {
    const keys = parts.flatMap(({ questions }) => questions.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const worst = Object.fromEntries(
      parts.flatMap(({ questions }) =>
        questions.flatMap(({ key, answering }) =>
          answering.kind === 'choice' ? [[key, Object.keys(answering.choices).at(-1) ?? '']] : [],
        ),
      ),
    );
    const needs = needsFrom({ ...worst, heating: 'no', call_help: 'no' }, 'Doreen');
    expect(new Set(needs.map(({ key }) => key)).size).toBe(needs.length);
    expect(needs.every(({ title, offers }) => !title.includes('{') && offers.length > 0)).toBe(
      true,
    );
  });
});

describe('what is chosen for a need', () => {
  const [need] = needsFrom({ bath: 'cannot' }, 'Doreen');
  if (need === undefined) throw new Error('There is no need');

  test('is the lowest intervention until somebody has seen the need, then what they ticked', () => {
    expect(chosenOffers(need, {}).map(({ key }) => key)).toEqual(['bath_rail']);
    const ticked = { 'offers.bathing': 'bath_lift bath_board gone' };
    expect(chosenOffers(need, ticked).map(({ key }) => key)).toEqual(['bath_board', 'bath_lift']);
    expect(chosenOffers(need, { 'offers.bathing': '' })).toEqual([]);
  });

  test('needs a reason when it is nothing', () => {
    const none = parseChoices(fieldsFrom({}), [need]);
    expect(none.ok ? [] : none.error[0]?.field).toBe('declined.bathing');
    const declined = parseChoices(fieldsFrom({ 'declined.bathing': 'Not yet' }), [need]);
    expect(declined.ok && declined.value[0]).toMatchObject({
      chosen: [],
      declinedBecause: 'Not yet',
    });
    const both = parseChoices(
      fieldsFrom({ 'offers.bathing': 'bath_board', 'declined.bathing': 'Not yet' }),
      [need],
    );
    expect(both.ok && both.value[0]?.declinedBecause).toBe('');
  });
});

describe('a part', () => {
  const part = partOf('daily_tasks');
  if (part === undefined) throw new Error('There is no such part');

  test('keeps what is answered, passes over what is no answer, and leaves unseen ticks as they were', () => {
    const before = { 'offers.toilet': 'raised_seat', 'offers.bathing': 'bath_board' };
    const fields = fieldsFrom({
      bath: 'cannot',
      stairs: 'fly',
      shown: 'bathing',
      daily_words: 'I miss it',
    });
    expect(typedAnswers(part, fields, before)).toEqual({
      bath: 'cannot',
      daily_words: 'I miss it',
      'offers.bathing': '',
      'offers.toilet': 'raised_seat',
    });
  });

  test('refuses words beyond the limit, and half a need', () => {
    const errors = (answers: Record<string, string>) => {
      const checked = checkAnswers(part, answers);
      return checked.ok ? [] : checked.error.map(({ field }) => field);
    };
    expect(errors({ daily_words: 'x'.repeat(2000), bath: 'cannot' })).toEqual([]);
    expect(errors({ daily_words: 'x'.repeat(2001) })).toEqual(['daily_words']);
    expect(errors({ own_1_offer: 'A rail' })).toEqual(['own_1_title', 'own_1_pathway']);
    expect(errors({ own_1_title: 'Shopping', own_1_pathway: 'equipment' })).toEqual([
      'own_1_offer',
    ]);
    expect(errors({ own_1_title: 'Shopping' })).toEqual([]);
  });

  test('has the needs of its own questions, and those that were added', () => {
    const answers = { bath: 'cannot', fallen: 'more', own_2_title: 'Carrying shopping in' };
    expect(needsInPart('daily_tasks', answers, 'Doreen').map(({ key }) => key)).toEqual([
      'bathing',
      'own_daily_tasks_2',
    ]);
    const visit = needsOfVisit([{ partKey: 'daily_tasks', answers }], 'Doreen');
    expect(visit).toHaveLength(2);
    expect(answeredIn('daily_tasks', answers)).toBe(1);
  });
});

describe('outcomes', () => {
  const score = (name: string, occasion: 'before' | 'after', value: number): Score => ({
    dimensionKey: name.toLowerCase(),
    name,
    occasion,
    score: value,
    scoredOn: plainDate('2026-03-12'),
  });

  test('say how many rose, how many fell, and which most', () => {
    const changes = changesFrom([
      score('Warmth', 'before', 2),
      score('Warmth', 'after', 8),
      score('Safety', 'before', 5),
      score('Safety', 'after', 4),
      score('Company', 'before', 6),
    ]);
    expect(findingOf(changes)).toBe('Better in 1 of 2, worse in 1. Warmth rose most: from 2 to 8.');
    expect(changes.map(changeText)).toEqual(['6 better', '1 worse', '']);
  });

  test('say nothing while there is nothing to compare, and claim no rise when there is none', () => {
    expect(findingOf(changesFrom([score('Warmth', 'before', 2)]))).toBe('');
    const same = [score('Warmth', 'before', 2), score('Warmth', 'after', 2)];
    expect(findingOf(changesFrom(same))).toBe('Better in 0 of 1, worse in none.');
  });
});
