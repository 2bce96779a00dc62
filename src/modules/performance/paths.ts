/** Every address of performance. Route patterns are made from the same builders. */
export const paths = {
  performance: '/performance',
  totalsCsv: '/performance/totals.csv',
  monthsCsv: '/performance/months.csv',
  waitingCsv: '/performance/waiting.csv',
  daysCsv: '/performance/days.csv',
  cases: '/performance/cases',
} as const;
