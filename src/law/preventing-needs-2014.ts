import type { Pence } from '../kernel/money.ts';
import { pence } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { plainDate } from '../kernel/plain-date.ts';

/** The cost up to which an adaptation is minor, and so costs the person nothing. In pence. */
export interface MinorAdaptationLimit {
  readonly from: PlainDate;
  readonly limit: Pence;
  readonly provision: string;
  readonly address: string;
  readonly checkedOn: PlainDate;
}

/** Newest first, one entry per change. */
const minorAdaptationLimits: readonly MinorAdaptationLimit[] = [
  {
    from: plainDate('2015-04-01'),
    limit: pence(100_000),
    provision:
      'Care and Support (Preventing Needs for Care and Support) Regulations 2014 (SI 2014/2673), regulation 2',
    address: 'https://www.legislation.gov.uk/uksi/2014/2673/regulation/2',
    checkedOn: plainDate('2026-11-21'),
  },
];

/**
 * Regulation 2: an adaptation is minor if the cost of making it is £1,000 or less. Throws a
 * RangeError for a day before the Regulations came into force.
 */
export function minorAdaptationLimitOn(day: PlainDate): MinorAdaptationLimit {
  const found = minorAdaptationLimits.find((entry) => entry.from <= day);
  if (found === undefined) throw new RangeError(`No limit of minor adaptations is known on ${day}`);
  return found;
}
