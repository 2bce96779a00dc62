import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import {
  bothDatabases,
  emptyPostgresDatabase,
  freshFolder,
  freshPostgresDatabase,
} from '../../../tests/harness/database.ts';
import { newPartnership } from '../../../tests/harness/partnership.ts';
import { findPostgres } from '../../../tools/find-programs.ts';
import { transactAsJob } from '../access/enter.ts';
import { openDatabase } from '../database/database.ts';
import type { DatabaseSettings } from '../database/database.ts';
import { appliedTo, readMigrations } from '../database/migrate.ts';
import type { Migration } from '../database/migrate.ts';
import { openOwnerSession } from '../database/postgres.ts';
import { appendEvent } from '../events/append.ts';
import { verifyChains } from '../events/verify.ts';
import { newId } from '../ids.ts';
import { backUp, move, restore } from './archive.ts';
import { withSnapshot } from './snapshot.ts';
import { withStore } from './store.ts';

const now = new Date('2026-03-02T10:15:30.123Z');
const context = { madeAt: now, fieldKeyMark: 'a-mark' };
/** Making an embedded database takes seconds, and many more on a busy machine. */
const patience = { timeout: 120_000 };
const awkward = 'O\'Neill\tsaid \\N “no”\r\n\\. \v\f\b 😀 \\x41 {"a":[1]}';

/** Where something is kept: its database as the owner sees it, and the folder of its files. */
interface Place {
  readonly settings: DatabaseSettings;
  readonly dataFolder: string;
}

const kinds = {
  PostgreSQL: { empty: emptyPostgres, full: fullPostgres },
  'the embedded database': { empty: emptyEmbedded, full: fullEmbedded },
};
const directions = [
  ['PostgreSQL', 'the embedded database'],
  ['the embedded database', 'PostgreSQL'],
] as const;

describe.each(directions)('from %s into %s', patience, (from, into) => {
  test('an archive carries every row and file, and the chains hold', async () => {
    const source = await kinds[from].full();
    const target = await kinds[into].empty();
    const archive = join(freshFolder(), 'archive.tgz');
    const written = await inStore(source, (store) => backUp(store, archive, context));
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(rowsOf(written, 'events')).toBe(40);
    expect(rowsOf(written, 'messages')).toBe(301);
    const read = await inStore(target, (store) => restore(store, archive));
    expect(read).toEqual(written);

    const again = await inStore(target, (store) =>
      backUp(store, join(freshFolder(), 'again.tgz'), context),
    );
    expect(again).toEqual(written); // the same bytes of each table and file, from the other kind
    expect(readFileSync(join(target.dataFolder, 'files/one/two'), 'utf8')).toBe('the words of it');
    expect(existsSync(join(target.dataFolder, 'files/one/three.unfinished'))).toBe(false);

    const database = await openDatabase(await forProgram(target));
    expect(await verifyChains(database, { now })).toMatchObject({ events: 40, problems: [] });
    await database.close();
  });
});

describe('into a later schema', patience, () => {
  const later: Migration = {
    version: readMigrations().length + 1,
    name: 'later',
    checksum: 'later',
    sql: `alter table messages add column shade text not null default 'plain';
      create table shades (partnership_id uuid primary key references partnerships);
      insert into shades select partnership_id from partnerships;`,
  };
  const newer = [...readMigrations(), later];

  test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    'an archive is migrated on, on %s',
    async (kind) => {
      const archive = await archiveOf(await fullPostgres());
      const target = await kinds[kind].empty();
      await inStore(target, async (store) => {
        await restore(store, archive, newer);
        expect((await appliedTo(store.session)).at(-1)?.name).toBe('later');
        const { rows } = await store.session.query(
          `select shade, count(*) as messages, (select count(*) from shades) as shades
           from messages group by shade`,
        );
        expect(rows).toEqual([{ shade: 'plain', messages: 301, shades: 1 }]);
      });
    },
  );

  test('a database that is at the later schema already, and empty, will do', async () => {
    const archive = await archiveOf(await fullPostgres());
    const target = await emptyPostgres();
    const first = join(freshFolder(), 'empty.tgz');
    await inStore(await migratedPostgres(), (store) => backUp(store, first, context));
    await inStore(target, async (store) => {
      await restore(store, first, newer);
      await restore(store, archive, newer);
      expect((await store.session.query('select from messages')).rowCount).toBe(301);
    });
    await expect(inStore(target, (store) => restore(store, archive))).rejects.toThrow('not empty');
  });

  test('an archive from a newer program is refused, and nothing is made', async () => {
    const archive = await archiveOf(await fullPostgres());
    const older = readMigrations().slice(0, -1);
    await inStore(await emptyPostgres(), async (store) => {
      await expect(restore(store, archive, older)).rejects.toThrow('from a newer program');
      expect(await appliedTo(store.session)).toEqual([]);
    });
  });

  test('an archive of an altered schema is refused', async () => {
    const archive = await archiveOf(await fullPostgres());
    const altered = readMigrations().map((one) => ({ ...one, checksum: `${one.checksum}x` }));
    await inStore(await emptyPostgres(), (store) =>
      expect(restore(store, archive, altered)).rejects.toThrow('migration 1 (platform) differs'),
    );
  });
});

describe('an archive is refused', () => {
  test('when it is cut short, changed, something else or not there', async () => {
    const archive = await archiveOf(await fullPostgres());
    const bytes = readFileSync(archive);
    const changed = Buffer.from(gunzipSync(bytes));
    changed[changed.indexOf("O'Neill")] = 'Ö'.charCodeAt(0);
    const variants = {
      'cut.tgz': bytes.subarray(0, bytes.length / 2),
      'changed.tgz': gzipSync(changed),
      'other.tgz': Buffer.from('something else'),
      'empty.tgz': Buffer.alloc(0),
    };
    const folder = freshFolder();
    await inStore(await emptyPostgres(), async (store) => {
      for (const [name, content] of Object.entries(variants)) {
        writeFileSync(join(folder, name), content);
        const restoring = restore(store, join(folder, name));
        await expect(restoring).rejects.toThrow('is not a whole Lightbulb archive');
      }
      await expect(restore(store, join(folder, 'none'))).rejects.toThrow('There is no file');
      expect(await appliedTo(store.session)).toEqual([]);
    });
  });

  test('when it would write outside the folder of files', async () => {
    const folder = freshFolder();
    for (const path of ['../secrets.json', '/etc/passwd', 'a/../../b', 'a\\..\\b']) {
      const entries = pack();
      entries.entry({ name: `files/${path}` }, 'harm');
      entries.finalize();
      const file = join(folder, 'harmful.tgz');
      const chunks: Buffer[] = [];
      for await (const chunk of entries) chunks.push(chunk as Buffer);
      writeFileSync(file, gzipSync(Buffer.concat(chunks)));
      const restoring = inStore(await emptyPostgres(), (store) => restore(store, file));
      await expect(restoring).rejects.toThrow('it holds "files/');
    }
  });

  test('when the database holds something, or a file of the same name is another', async () => {
    const source = await fullPostgres();
    const archive = await archiveOf(source);
    const held = inStore(source, (store) => restore(store, archive));
    await expect(held).rejects.toThrow('The database is not empty');
    const target = await emptyPostgres();
    const file = join(target.dataFolder, 'files/one/two');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'other words');
    await expect(inStore(target, (store) => restore(store, archive))).rejects.toThrow(
      'already another file',
    );
    expect(readFileSync(file, 'utf8')).toBe('other words');
    await inStore(target, async (store) => {
      expect((await store.session.query('select from events')).rowCount).toBe(0);
    });
  });
});

test('a backup never takes the place of a file', async () => {
  const archive = await archiveOf(await fullPostgres());
  const again = inStore(await fullPostgres(), (store) => backUp(store, archive, context));
  await expect(again).rejects.toThrow('There is already a file');
});

test('a backup shows one instant, whatever is written meanwhile', async () => {
  const { settings, ownerUrl } = await freshPostgresDatabase();
  const database = await openDatabase(settings);
  await fill(database);
  const session = await openOwnerSession(ownerUrl);
  const rows = await withSnapshot(session, async (snapshot) => {
    await newPartnership(database, { now, hostName: 'later.example.org' });
    let partnerships = 0;
    for await (const part of snapshot.parts()) {
      if (part.table === 'partnerships') partnerships += part.rows;
    }
    return partnerships;
  });
  expect(rows).toBe(1);
  await session.end();
  await database.close();
});

test('the rows are in the text format of COPY, as PostgreSQL itself writes it', async () => {
  const source = await fullPostgres();
  if (source.settings.kind !== 'postgresql') throw new Error('not PostgreSQL');
  const url = source.settings.ownerUrl ?? '';
  const parts = await inStore(source, ({ session }) =>
    withSnapshot(session, async (snapshot) => {
      const texts = new Map<string, string>();
      for await (const { table, text } of snapshot.parts()) {
        texts.set(table, (texts.get(table) ?? '') + text.toString('utf8'));
      }
      return texts;
    }),
  );
  const psql = join(findPostgres().programs, 'psql');
  for (const [table, key] of Object.entries({
    messages: 'message_id',
    event_details: 'event_id',
  })) {
    const copy = `copy (select * from ${table} order by partnership_id, ${key}) to stdout`;
    const itself = execFileSync(psql, [url, '-qc', copy], { maxBuffer: 2 ** 26 }).toString();
    expect(parts.get(table) === itself).toBe(true);
  }
});

test('nothing in the schema counts up by itself, so that no counter need be carried', async () => {
  await inStore(await migratedPostgres(), async ({ session }) => {
    const { rows } = await session.query(
      `select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });
});

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  '%s moves to a server without a file between',
  patience,
  async (kind) => {
    const source = await kinds[kind].full();
    const target = await emptyPostgres();
    const moved = await inStore(source, (from) =>
      inStore(target, (into) => move(from.session, into.session)),
    );
    expect(moved.find(({ name }) => name === 'messages')?.rows).toBe(301);
    const database = await openDatabase(await forProgram(target));
    expect(await verifyChains(database, { now })).toMatchObject({ events: 40, problems: [] });
    await database.close();
  },
);

async function inStore<T>(place: Place, work: Parameters<typeof withStore<T>>[2]): Promise<T> {
  return await withStore(place.settings, place.dataFolder, work);
}

async function archiveOf(place: Place): Promise<string> {
  const archive = join(freshFolder(), 'archive.tgz');
  await inStore(place, (store) => backUp(store, archive, context));
  return archive;
}

function rowsOf(manifest: Awaited<ReturnType<typeof backUp>>, table: string): number | undefined {
  return manifest.tables.find(({ name }) => name === table)?.rows;
}

async function emptyPostgres(): Promise<Place> {
  await freshPostgresDatabase();
  const ownerUrl = await emptyPostgresDatabase();
  return { settings: { kind: 'postgresql', url: ownerUrl, ownerUrl }, dataFolder: freshFolder() };
}

async function migratedPostgres(): Promise<Place> {
  const { url, ownerUrl } = await freshPostgresDatabase();
  return { settings: { kind: 'postgresql', url, ownerUrl }, dataFolder: freshFolder() };
}

async function emptyEmbedded(): Promise<Place> {
  const folder = freshFolder();
  return { settings: { kind: 'embedded', folder }, dataFolder: folder };
}

async function fullPostgres(): Promise<Place> {
  return await filled(await migratedPostgres());
}

async function fullEmbedded(): Promise<Place> {
  const { settings } = await bothDatabases[1].fresh();
  if (settings.kind !== 'embedded') throw new Error('not embedded');
  return await filled({ settings, dataFolder: settings.folder });
}

async function filled(place: Place): Promise<Place> {
  const database = await openDatabase(await forProgram(place));
  await fill(database);
  await database.close();
  mkdirSync(join(place.dataFolder, 'files/one'), { recursive: true });
  writeFileSync(join(place.dataFolder, 'files/one/two'), 'the words of it');
  appendFileSync(join(place.dataFolder, 'files/one/three.unfinished'), 'half of');
  return place;
}

/** The same database as the program opens it. */
async function forProgram({ settings }: Place): Promise<DatabaseSettings> {
  if (settings.kind === 'embedded') return settings;
  const login = new URL((await freshPostgresDatabase()).url);
  const url = new URL(settings.ownerUrl ?? '');
  url.username = login.username;
  url.password = login.password;
  return { kind: 'postgresql', url: url.href, poolSize: 2 };
}

/** A partnership with a chain of 40 events, and more messages than go into one part. */
async function fill(database: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  const acting = await newPartnership(database, { now });
  await transactAsJob(database, acting, async (tx) => {
    const stream = { kind: 'settings', id: newId(now) } as const;
    for (let place = 0; place < 40; place += 1) {
      await appendEvent(tx, acting, {
        stream,
        type: 'something_happened',
        data: { place, names: ['a', 'b'], nothing: null },
        detail: { words: `${awkward} ${place}` },
      });
    }
    const message = {
      partnership_id: acting.actor.partnershipId,
      direction: 'out',
      channel: 'letter',
      status: 'kept',
      created_at: now,
    };
    await tx
      .insertInto('messages')
      .values({ ...message, message_id: newId(now), body: awkward, failure: null })
      .execute();
    await sql`insert into messages (partnership_id, message_id, direction, channel, body, status, created_at)
      select ${message.partnership_id}, gen_random_uuid(), 'out', 'letter', repeat('a long letter ', 700), 'kept', ${now}
      from generate_series(1, 300)`.execute(tx);
  });
}
