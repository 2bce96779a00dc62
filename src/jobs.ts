import { emptyOldDrafts } from './modules/contact/index.ts';
import { raiseSilence } from './modules/casework/index.ts';
import { transactAsJob } from './platform/access/enter.ts';
import type { Config } from './platform/config/config.ts';
import type { Database } from './platform/database/database.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import type { RunningJobs } from './platform/jobs/jobs.ts';
import type { ScheduledJob } from './platform/jobs/scheduled.ts';
import { removeErasedFiles } from './platform/files/erase-files.ts';
import { notifyMessenger } from './platform/messages/notify.ts';
import { sendMessages } from './platform/messages/send-waiting.ts';

/** Takes on everything that the program does by itself. What fails is logged by the job's name. */
export async function startAllJobs(
  config: Config,
  database: Database,
  log: { error(about: object, what: string): void },
): Promise<RunningJobs> {
  const report = (fault: unknown, job = 'job queue'): void =>
    log.error({ err: fault, job }, 'a job failed');
  return startJobs({ database, report }, allJobs(config));
}

/** One line for each job, by London time. */
function allJobs(config: Config): readonly ScheduledJob[] {
  const { notify } = config;
  return [
    sendMessages(notify === undefined ? undefined : notifyMessenger(notify)),
    removeErasedFiles(config),
    {
      name: 'raise silence',
      cron: '0 6 * * *',
      handle: async (database, acting) =>
        void (await transactAsJob(database, acting, (tx) => raiseSilence(tx, acting))),
    },
    {
      name: 'empty old drafts',
      cron: '30 3 * * *',
      handle: async (database, acting) =>
        void (await transactAsJob(database, acting, (tx) => emptyOldDrafts(tx, acting))),
    },
  ];
}
