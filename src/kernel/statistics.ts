/**
 * Summaries of whole numbers of days, such as the wait from referral to closed. Of nothing there is
 * no summary: each gives null for an empty list, and a page then leaves the place blank and says so.
 */

/** The sum divided by the count, not rounded. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two middle values; a whole number or a half for whole days. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * The percentile by nearest rank: the smallest value that at least so many percent of the values
 * do not exceed. It is always the wait of a real case, so the figure opens into one; PostgreSQL's
 * `percentile_disc` is the same. `percent` is above 0 and at most 100.
 */
export function percentile(values: readonly number[], percent: number): number | null {
  if (!(percent > 0 && percent <= 100)) throw new RangeError(`Not a percentile: ${percent}`);
  const sorted = [...values].sort((a, b) => a - b);
  // Multiplied before it is divided: 0.07 * 100 is above 7 in binary fractions, 7 * 100 / 100 is not.
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
}
