import type { Figures } from './figures.rules.ts';
import type { Setting } from './measures.store.ts';
import type { Period } from './period.rules.ts';

/** What the page and its files are made from. */
export interface PerformanceParts {
  readonly figures: Figures;
  readonly setting: Setting;
  readonly period: Period;
  readonly periods: readonly Period[];
  /** The last 12 months: the drawing's. */
  readonly year: Period;
}
