import { AsyncLocalStorage } from 'node:async_hooks';

/** One statement as it goes to a database. */
export interface SentStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** How many statements one unit of work has sent to a database, BEGIN and COMMIT included. */
export interface StatementCount {
  sent: number;
  /** Where there is a list, each statement is kept in it, in order. */
  readonly statements?: SentStatement[];
}

/**
 * Runs `work`, and counts into `count` every statement that it, and whatever it starts, sends.
 * Each is one round trip to the database.
 */
export function countStatements<T>(count: StatementCount, work: () => T): T {
  return unitOfWork.run(count, work);
}

/** Called by the drivers once for each statement sent. Does nothing outside `countStatements`. */
export function statementSent(sql: string, parameters: readonly unknown[]): void {
  const count = unitOfWork.getStore();
  if (!count) return;
  count.sent += 1;
  count.statements?.push({ sql, parameters });
}

const unitOfWork = new AsyncLocalStorage<StatementCount>();
