import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Acting, JobActor } from '../access/actor.ts';
import { inEachPartnership } from '../access/each-partnership.ts';
import { transactAsJob } from '../access/enter.ts';
import type { Database } from '../database/database.ts';
import { Refusal } from '../database/refusal.ts';

/** Where one stream stood when a checkpoint was written. */
export interface CheckpointHead {
  readonly partnershipId: string;
  readonly streamId: string;
  readonly lastSequence: number;
  /** In hexadecimal. */
  readonly headHash: string;
}

/**
 * Writes where every stream stands to a file, to be kept where nobody who runs the database can
 * change it: whoever owns the database could write a whole stream anew, and only this would show
 * it. The file holds ids and hashes, no words. It is JSON, one value a line: what it is, then a
 * line for each stream, then how many there were. Answers how many.
 *
 * The file appears whole or not at all, and takes the place of one of the same name.
 */
export async function exportCheckpoint(
  database: Database,
  file: string,
  now: Date,
): Promise<number> {
  const draft = `${file}.unfinished`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.write(line({ ...whatItIs, takenAt: now.toISOString() }));
    let streams = 0;
    for (const acting of await inEachPartnership(database, 'checkpoint', now)) {
      streams += await writeHeads(database, acting, handle);
    }
    await handle.write(line({ streams }));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return streams;
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * The heads in a checkpoint, some at a time. Throws a `Refusal` for a file that is missing, that is
 * something else, or that has lost lines.
 */
export async function* readCheckpoint(file: string): AsyncGenerator<readonly CheckpointHead[]> {
  let [opened, streams, ended] = [false, 0, -1];
  let heads: CheckpointHead[] = [];
  for await (const value of valuesIn(file)) {
    if (!opened) {
      if (!isCheckpoint(value)) throw notOne(file);
      opened = true;
    } else if (typeof value['streams'] === 'number') {
      ended = value['streams'];
    } else {
      heads.push(headFrom(value, file));
      streams += 1;
      if (heads.length === headsAtATime) {
        yield heads;
        heads = [];
      }
    }
  }
  if (!opened) throw notOne(file);
  if (heads.length > 0) yield heads;
  if (ended !== streams) {
    throw new Refusal(`${file} is not whole: its end is missing. Use the file you had.`);
  }
}

const whatItIs = { lightbulb: 'checkpoint', version: 1 } as const;
const headsAtATime = 500;

type Values = Readonly<Record<string, unknown>>;

async function writeHeads(
  database: Database,
  acting: Acting<JobActor>,
  handle: FileHandle,
): Promise<number> {
  const { partnershipId } = acting.actor;
  let written = 0;
  for (let after: string | null = null; ;) {
    const rows = await transactAsJob(database, acting, (tx) =>
      tx
        .selectFrom('streams')
        .select(['stream_id', 'last_sequence', 'head_hash'])
        .where('partnership_id', '=', partnershipId)
        .$if(after !== null, (query) => query.where('stream_id', '>', after))
        .orderBy('stream_id')
        .limit(headsAtATime)
        .execute(),
    );
    const heads = rows.map((row): CheckpointHead => ({
      partnershipId,
      streamId: row.stream_id,
      lastSequence: row.last_sequence,
      headHash: row.head_hash.toString('hex'),
    }));
    await handle.write(heads.map(line).join(''));
    written += heads.length;
    const last = heads.at(-1);
    if (last === undefined || heads.length < headsAtATime) return written;
    after = last.streamId;
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

async function* valuesIn(file: string): AsyncGenerator<Values> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  try {
    for await (const text of lines) yield valueOf(text, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw notOne(file);
    throw error;
  }
}

function valueOf(text: string, file: string): Values {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    throw notOne(file);
  }
  throw notOne(file);
}

function isCheckpoint(value: Values): boolean {
  return value['lightbulb'] === whatItIs.lightbulb && value['version'] === whatItIs.version;
}

function headFrom(value: Values, file: string): CheckpointHead {
  const { partnershipId, streamId, lastSequence, headHash } = value;
  if (
    typeof partnershipId !== 'string' ||
    typeof streamId !== 'string' ||
    typeof lastSequence !== 'number' ||
    typeof headHash !== 'string'
  ) {
    throw notOne(file);
  }
  return { partnershipId, streamId, lastSequence, headHash };
}

function notOne(file: string): Refusal {
  return new Refusal(`${file} is not a checkpoint that "lightbulb checkpoint FILE" wrote.`);
}
