import { AsyncLocalStorage } from 'node:async_hooks';

/** How many statements one unit of work has sent to a database, BEGIN and COMMIT included. */
export interface StatementCount {
  sent: number;
}

/**
 * Runs `work`, and counts into `count` every statement that it, and whatever it starts, sends.
 * Each is one round trip to the database.
 */
export function countStatements<T>(count: StatementCount, work: () => T): T {
  return unitOfWork.run(count, work);
}

/** Called by the drivers once for each statement sent. Does nothing outside `countStatements`. */
export function statementSent(): void {
  const count = unitOfWork.getStore();
  if (count) count.sent += 1;
}

const unitOfWork = new AsyncLocalStorage<StatementCount>();
