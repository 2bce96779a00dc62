import { parseId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { MeasureKey, Selection } from './measures.rules.ts';
import { measureKeys, measures } from './measures.rules.ts';
import { paths } from './paths.ts';
import type { Period } from './period.rules.ts';
import { periodFrom, periodsOn } from './period.rules.ts';

/** A list of the cases behind a figure, as its address asks for it. Pages are counted from 1. */
export interface ListChoice {
  readonly selection: Selection;
  readonly page: number;
}

/** Reads an address; null for one that no figure of ours leads to. */
export function listChoiceFrom(query: Fields, today: PlainDate): ListChoice | null {
  const measure = measureKeys.find((key) => key === query.one('count'));
  const asked = query.one('period');
  const known = asked === '' || periodsOn(today).some(({ key }) => key === asked);
  const district = query.one('district') === '' ? null : parseId(query.one('district'));
  if (measure === undefined || !known || district?.ok === false) return null;
  const step = query.one('step');
  const page = /^[1-9]\d{0,5}$/.test(query.one('page')) ? Number(query.one('page')) : 1;
  return {
    selection: {
      measure,
      period: periodFrom(asked, today),
      localityId: district === null ? null : district.value,
      part: measure === 'open' && step !== '' ? step.slice(0, 200) : null,
    },
    page,
  };
}

/** Leads to the cases that a figure counts. */
export function casesHref(
  measure: MeasureKey,
  period: Period,
  within: {
    readonly localityId?: string | null;
    readonly step?: string | null;
    readonly page?: number;
  } = {},
): string {
  const query = new URLSearchParams({ count: measure });
  if (measures[measure].over === 'period') query.set('period', period.key);
  if (within.localityId != null) query.set('district', within.localityId);
  if (within.step != null) query.set('step', within.step);
  if (within.page !== undefined && within.page > 1) query.set('page', String(within.page));
  return `${paths.cases}?${query.toString()}`;
}
