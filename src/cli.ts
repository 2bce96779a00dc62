import { parseArgs } from 'node:util';
import { beginDemonstration, beginPartnership } from './begin.ts';
import type { Beginning } from './begin.ts';
import { backUp, move, restore } from './platform/archive/archive.ts';
import { fieldKeyMark } from './platform/archive/manifest.ts';
import type { Manifest } from './platform/archive/manifest.ts';
import { withStore } from './platform/archive/store.ts';
import { readConfig } from './platform/config/config.ts';
import type { Config } from './platform/config/config.ts';
import { migrateStore, openDatabase } from './platform/database/database.ts';
import type { Database } from './platform/database/database.ts';
import { openOwnerSession } from './platform/database/postgres.ts';
import { Refusal } from './platform/database/refusal.ts';
import { exportCheckpoint } from './platform/events/checkpoint.ts';
import { verifyChains } from './platform/events/verify.ts';

const usage = `Usage: lightbulb COMMAND

  begin --name SERVICE --host COUNCIL --manager PERSON --email ADDRESS
                        make a new service in an empty database; prints the link by
                        which its first service manager sets a password
  demonstration         make the demonstration in an empty database
  migrate               bring the database up to this program's schema
  backup FILE           write everything, uploaded files included, to a new file
  restore FILE          put such a file into an empty database
  move --to ADDRESS     copy everything into an empty PostgreSQL database; ADDRESS is
                        postgresql://LOGIN:PASSWORD@HOST/DATABASE, of a login that may
                        make roles and tables there
  verify [--checkpoint FILE]
                        look for anything in the log of events that was changed, taken
                        away or cut off; and, with a checkpoint, since that was written
  checkpoint FILE       write where the log stands, to be kept somewhere else

The database is the one of DATABASE_URL and DATABASE_OWNER_URL, or without them the
embedded one in DATA_FOLDER (./data); stop the program first if it is using that.

Exit codes: 0 done, 1 refused or failed, 2 not a command, 3 verify found something.`;

const exitCodes = { refused: 1, usage: 2, foundSomething: 3 } as const;

process.exitCode = await run(process.argv.slice(2));

/** Does what the arguments say, and answers the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const order = parseOrder(args);
  if (!order) {
    say(process.stderr, usage);
    return exitCodes.usage;
  }
  if (order === 'help') {
    say(process.stdout, usage);
    return 0;
  }
  const config = readConfig(process.env);
  if (!config.ok) return refuse(config.error);
  try {
    return await order(config.value);
  } catch (error) {
    if (error instanceof Refusal) return refuse([error.message]);
    throw error;
  }
}

type Order = (config: Config) => Promise<number>;

/** What the arguments ask for, or nothing when they make no sense. */
function parseOrder(args: readonly string[]): Order | 'help' | undefined {
  const parsed = parsedArguments(args);
  if (!parsed) return undefined;
  const { words, help, to, checkpoint, name, host, manager, email } = parsed;
  const [command, file, ...more] = words;
  if (help || command === 'help') return 'help';
  const plain = to === undefined && checkpoint === undefined;
  if (more.length > 0) return undefined;
  if (file !== undefined && plain) {
    if (command === 'backup') return (config) => runBackup(config, file);
    if (command === 'restore') return (config) => runRestore(config, file);
    if (command === 'checkpoint') return (config) => runCheckpoint(config, file);
    return undefined;
  }
  if (file !== undefined) return undefined;
  if (command === 'migrate' && plain) return runMigrate;
  if (command === 'demonstration' && plain) return runDemonstration;
  if (command === 'begin' && name && host && manager && email) {
    return (config) => runBegin(config, { name, host, manager, email });
  }
  if (command === 'move' && to !== undefined && checkpoint === undefined) {
    return (config) => runMove(config, to);
  }
  if (command === 'verify' && to === undefined) return (config) => runVerify(config, checkpoint);
  return undefined;
}

function parsedArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        to: { type: 'string' },
        checkpoint: { type: 'string' },
        name: { type: 'string' },
        host: { type: 'string' },
        manager: { type: 'string' },
        email: { type: 'string' },
      },
    });
    return { words: positionals, ...values };
  } catch {
    return undefined;
  }
}

async function runMigrate(config: Config): Promise<number> {
  const applied = await migrateStore(config.database.reveal());
  tell(
    applied.length === 0
      ? 'The database is up to date.'
      : `The database is up to date: ${counted(applied.length, 'migration')} applied.`,
  );
  return 0;
}

async function runDemonstration(config: Config): Promise<number> {
  return withDatabase(config, async (database) => {
    await beginDemonstration(database, tell);
    tell('Done. Start the program on this machine, and sign in as anybody with one click.');
    return 0;
  });
}

async function runBegin(config: Config, beginning: Beginning): Promise<number> {
  return withDatabase(config, async (database) => {
    const path = await beginPartnership(database, beginning);
    tell(`${beginning.name} is ready. ${beginning.manager} sets a password within 24 hours at:`);
    tell(`${config.publicUrl}${path}`);
    return 0;
  });
}

async function withDatabase(
  config: Config,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const database = await openDatabase(config.database.reveal());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function runBackup(config: Config, file: string): Promise<number> {
  const manifest = await withStore(config.database.reveal(), config.dataFolder, (store) =>
    backUp(store, file, {
      madeAt: new Date(),
      fieldKeyMark: fieldKeyMark(config.fieldKey.reveal()),
    }),
  );
  tell(`Written to ${file}: ${contents(manifest)}.`);
  tell('Keep FIELD_KEY with it (in secrets.json of the data folder unless you set it yourself).');
  return 0;
}

async function runRestore(config: Config, file: string): Promise<number> {
  const manifest = await withStore(config.database.reveal(), config.dataFolder, (store) =>
    restore(store, file),
  );
  tell(`Restored from ${file}: ${contents(manifest)}.`);
  if (manifest.fieldKeyMark !== fieldKeyMark(config.fieldKey.reveal())) {
    tell(
      'It was made with another FIELD_KEY. Set FIELD_KEY to that one, or everybody who signs in ' +
        'with an authenticator app must set it up again.',
    );
  }
  return 0;
}

async function runMove(config: Config, to: string): Promise<number> {
  const tables = await withStore(config.database.reveal(), config.dataFolder, async (from) => {
    const into = await openOwnerSession(to, 'The address after --to');
    try {
      return await move(from.session, into);
    } finally {
      await into.end();
    }
  });
  tell(`Moved: ${counted(rowsIn(tables), 'row')} in ${counted(tables.length, 'table')}.`);
  tell('Now set DATABASE_URL to a login that is a member of lightbulb_app, and SECRET_KEY and');
  tell('FIELD_KEY to those in secrets.json. Uploaded files stay in DATA_FOLDER: take it along.');
  return 0;
}

async function runVerify(config: Config, checkpoint: string | undefined): Promise<number> {
  return withDatabase(config, async (database) => {
    const found = await verifyChains(database, {
      now: new Date(),
      ...(checkpoint === undefined ? {} : { checkpoint }),
    });
    for (const { sentence } of found.problems) tell(sentence);
    const read = `${counted(found.streams, 'stream')}, ${counted(found.events, 'event')} and ${counted(found.details, 'detail')} read`;
    tell(
      found.problems.length === 0
        ? `Clean: ${read}.`
        : `${counted(found.problems.length, 'problem')} found: ${read}.`,
    );
    return found.problems.length === 0 ? 0 : exitCodes.foundSomething;
  });
}

async function runCheckpoint(config: Config, file: string): Promise<number> {
  return withDatabase(config, async (database) => {
    const streams = await exportCheckpoint(database, file, new Date());
    tell(`Written to ${file}: where ${counted(streams, 'stream')} stood.`);
    return 0;
  });
}

function contents({ tables, files }: Manifest): string {
  const rows = counted(rowsIn(tables), 'row');
  return `${rows} in ${counted(tables.length, 'table')}, and ${counted(files.length, 'file')}`;
}

function rowsIn(tables: readonly { readonly rows: number }[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}

function refuse(sentences: readonly string[]): number {
  for (const sentence of sentences) say(process.stderr, sentence);
  return exitCodes.refused;
}

function tell(sentence: string): void {
  say(process.stdout, sentence);
}

function say(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${text}\n`);
}
