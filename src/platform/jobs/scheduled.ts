import type { Acting, JobActor } from '../access/actor.ts';
import type { Database } from '../database/database.ts';

/** Work that the program does by itself, once for each partnership. */
export interface ScheduledJob {
  /** In plain words: it is written beside the events that the job leaves. Unique. */
  readonly name: string;
  /** When, in the five fields of cron and in London time. */
  readonly cron: string;
  /**
   * Does the work of one partnership. It opens its own transactions. It can be called again after
   * a fault, and by two processes at the same time: it must do nothing twice.
   */
  handle(database: Database, acting: Acting<JobActor>): Promise<void>;
}
