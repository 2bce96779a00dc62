/** Round numbers from 0 up to at least a value, four to six of them: 0, 25, 50, 75, 100. */
export function ticksTo(value: number): number[] {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`No axis up to ${value}`);
  const step = roundStep(value / 4);
  const count = Math.max(1, Math.ceil(value / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below a size; at least 1. */
function roundStep(size: number): number {
  if (size <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const multiple = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= size) ?? 10;
  const step = multiple * power;
  // A count of cases or days has no halves.
  return Number.isInteger(step) ? step : Math.ceil(step);
}
