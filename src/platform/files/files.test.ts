import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClamd } from '../../../tests/harness/clamd.ts';
import type { TestClamd } from '../../../tests/harness/clamd.ts';
import { bothDatabases, freshFolder } from '../../../tests/harness/database.ts';
import { smallCounty } from '../../../tests/harness/small-county.ts';
import type { SmallCounty } from '../../../tests/harness/small-county.ts';
import { serverWith, visitorTo } from '../../../tests/harness/visit.ts';
import type { Visitor } from '../../../tests/harness/visit.ts';
import { enterAs } from '../access/enter.ts';
import { openDatabase } from '../database/database.ts';
import type { Database, Tx } from '../database/database.ts';
import { verifyChains } from '../events/verify.ts';
import { newId } from '../ids.ts';
import { fileLimitBytes, readFile, removeFile, saveFile } from './files.command.ts';
import type { FileParts } from './files.command.ts';
import { fileRoutes } from './files.routes.tsx';
import { filesOfCase } from './files.store.ts';
import { filePaths } from './paths.ts';
import { clamdScanner } from './scanner.ts';

const now = new Date('2026-03-02T10:15:30.123Z');

let clamd: TestClamd;
beforeAll(async () => {
  clamd = await startClamd();
}, 60_000);
afterAll(() => clamd.stop());

describe('the scanner', () => {
  test('tells clean from infected, whole files of the largest size included', async () => {
    const scanner = clamdScanner(clamd.config);
    expect(await scanner.scan(png)).toEqual({ verdict: 'clean' });
    expect(await scanner.scan(Buffer.alloc(fileLimitBytes, 1))).toEqual({ verdict: 'clean' });
    expect(await scanner.scan(infected())).toEqual({
      verdict: 'infected',
      found: 'Lightbulb.Test.UNOFFICIAL',
    });
  });

  test('that is not there, or refuses, knows nothing', async () => {
    const absent = clamdScanner({ socket: join(freshFolder(), 'none') });
    expect(await absent.scan(png)).toMatchObject({ verdict: 'unknown' });
    const tooMuch = await clamdScanner(clamd.config).scan(Buffer.alloc(26 * 1024 * 1024, 1));
    expect(tooMuch).toMatchObject({ verdict: 'unknown' });
  });
});

describe.each(bothDatabases)('files on $kind', ({ fresh }) => {
  let database: Database;
  let county: SmallCounty;
  let parts: FileParts;
  let here: Visitor;
  let elsewhere: Visitor;
  let dataFolder: string;
  beforeAll(async () => {
    database = await openDatabase((await fresh()).settings);
    county = await smallCounty(database, now);
    const routes = fileRoutes({
      casePath: (caseId) => `/cases/${caseId}`,
      householdOfCase: async (tx, { actor: { partnershipId } }, caseId) => {
        const found = await tx
          .selectFrom('cases')
          .select('household_id')
          .where('partnership_id', '=', partnershipId)
          .where('case_id', '=', caseId)
          .executeTakeFirst();
        return found?.household_id ?? null;
      },
    });
    const socket = 'socket' in clamd.config ? clamd.config.socket : '';
    const { server, config } = await serverWith(database, routes, { CLAMD_SOCKET: socket });
    dataFolder = config.dataFolder;
    parts = { dataFolder, scanner: clamdScanner(clamd.config) };
    here = visitorTo(server, county.here.session);
    elsewhere = visitorTo(server, county.elsewhere.session);
  }, 60_000);
  afterAll(() => database.close());

  const transact = <T>(work: (tx: Tx) => Promise<T>, who = county.here): Promise<T> =>
    database.transact(async (tx) => {
      await enterAs(tx, who.acting.actor, who.acting.today);
      return work(tx);
    });
  const save = (body: Uint8Array, name = 'stairs.png', using = parts) =>
    saveFile(using, transact, county.here.acting, { ...county, name, body });
  const saved = async (body: Uint8Array = png) => {
    const result = await save(body);
    if (!result.ok) throw new Error(result.error);
    return result.value.fileId;
  };
  const onDisk = (fileId: string) =>
    join(dataFolder, 'files', county.job.actor.partnershipId, fileId);
  const eventsOfType = (type: string) =>
    transact((tx) =>
      tx
        .selectFrom('events as e')
        .innerJoin('event_details as d', 'd.event_id', 'e.event_id')
        .select(['e.data', 'd.detail'])
        .where('e.case_id', '=', county.caseId)
        .where('e.type', '=', type)
        .execute(),
    );

  test('a picture is kept whole, listed, and read back', async () => {
    const fileId = await saved();
    const read = await readFile(parts, transact, county.here.acting, fileId);
    expect(read).toMatchObject({ name: 'stairs.png', mediaType: 'image/png', scanned: true });
    expect(read?.body.equals(png)).toBe(true);
    const { partnershipId } = county.job.actor;
    const listed = await transact((tx) => filesOfCase(tx, partnershipId, county.caseId));
    expect(listed.map((one) => one.fileId)).toContain(fileId);
    const [event] = await eventsOfType('file_added');
    expect(event?.data).toEqual({
      file_id: fileId,
      media_type: 'image/png',
      size_bytes: png.length,
    });
    expect(JSON.parse(event?.detail ?? '')).toEqual({ name: 'stairs.png' });
    expect(readdirSync(join(dataFolder, 'files', partnershipId))).not.toContainEqual(
      expect.stringContaining('unfinished'),
    );
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['more than 20 MB', Buffer.concat([png, Buffer.alloc(fileLimitBytes)]), 'too-large'],
    ['a page of HTML called .png', Buffer.from('<script>alert(1)</script>'), 'wrong-type'],
    ['a program called .png', Buffer.from('MZ\u0090\u0000 program', 'latin1'), 'wrong-type'],
  ])('%s is refused', async (_what, body, refusal) => {
    expect(await save(body)).toEqual({ ok: false, error: refusal });
  });

  test('an infected file is refused, leaves an event, and nothing on the disk', async () => {
    const before = readdirSync(join(dataFolder, 'files', county.job.actor.partnershipId));
    expect(await save(infected())).toEqual({ ok: false, error: 'infected' });
    const [event] = await eventsOfType('file_refused');
    expect(event?.data).toEqual({ reason: 'infected' });
    expect(JSON.parse(event?.detail ?? '')).toEqual({
      name: 'stairs.png',
      found: 'Lightbulb.Test.UNOFFICIAL',
    });
    expect(readdirSync(join(dataFolder, 'files', county.job.actor.partnershipId))).toEqual(before);
  });

  test('while the scanner does not answer nothing is kept', async () => {
    const scanner = clamdScanner({ socket: join(freshFolder(), 'none') });
    expect(await save(png, 'a.png', { dataFolder, scanner })).toEqual({
      ok: false,
      error: 'not-scanned',
    });
  });

  test('without a scanner a file is kept and the row says so', async () => {
    const result = await save(png, 'a.png', { dataFolder, scanner: undefined });
    if (!result.ok) throw new Error(result.error);
    const read = await readFile(parts, transact, county.here.acting, result.value.fileId);
    expect(read?.scanned).toBe(false);
  });

  test('bytes that were changed on the disk are not handed out', async () => {
    const fileId = await saved();
    writeFileSync(onDisk(fileId), 'something else');
    await expect(readFile(parts, transact, county.here.acting, fileId)).rejects.toThrow(
      'not the one',
    );
    expect((await here.get(filePaths.file(fileId))).status).toBe(500);
  });

  test('a file for a case that the person may not see is refused by the database, and not left behind', async () => {
    const before = readdirSync(join(dataFolder, 'files', county.job.actor.partnershipId));
    const asOther = <T>(work: (tx: Tx) => Promise<T>) => transact(work, county.elsewhere);
    await expect(
      saveFile(parts, asOther, county.elsewhere.acting, { ...county, name: 'a.png', body: png }),
    ).rejects.toThrow('row-level security');
    expect(readdirSync(join(dataFolder, 'files', county.job.actor.partnershipId))).toEqual(before);
  });

  test('one that is removed is gone from the disk and the list, and its row stays', async () => {
    const fileId = await saved();
    const removed = await removeFile(parts, transact, county.here.acting, fileId);
    expect(removed.ok).toBe(true);
    expect(existsSync(onDisk(fileId))).toBe(false);
    expect(await readFile(parts, transact, county.here.acting, fileId)).toBeNull();
    expect((await removeFile(parts, transact, county.here.acting, fileId)).ok).toBe(false);
    expect(await eventsOfType('file_removed')).toHaveLength(1);
  });

  test('a form adds several files and leads back to the case', async () => {
    const form = filePaths.add(county.caseId);
    const added = await here.sendFiles(form, form, [
      { name: 'one.png', body: png },
      { name: 'two.pdf', body: pdf },
    ]);
    expect([added.status, added.headers['location']]).toEqual([303, `/cases/${county.caseId}`]);
  });

  test('a form says what is wrong with each file, and keeps the others', async () => {
    const form = filePaths.add(county.caseId);
    const sent = await here.sendFiles(form, form, [
      { name: 'good.png', body: png },
      { name: 'bad.png', body: infected() },
      { name: '<b>.txt', body: Buffer.from('words') },
    ]);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Added: good.png');
    expect(sent.text).toContain('“bad.png” holds a virus and was not kept.');
    expect(sent.text).toContain('“&lt;b>.txt” is not a kind of file that can be kept.');
    expect((await here.sendFiles(form, form, [])).text).toContain('Choose a file to add.');
  });

  test('pictures are shown in a sandbox; other files are saved', async () => {
    const shown = await here.get(filePaths.file(await saved()));
    expect(shown.status).toBe(200);
    expect(shown.bytes.equals(png)).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
    expect(shown.headers['content-disposition']).toBeUndefined();
    for (const [body, name] of [
      [heic, 'photo.heic'],
      [pdf, 'letter.pdf'],
    ] as const) {
      const kept = await save(body, name);
      if (!kept.ok) throw new Error(kept.error);
      const { headers } = await here.get(filePaths.file(kept.value.fileId));
      expect(headers['content-disposition']).toMatch(`attachment; filename="${name}"`);
    }
  });

  test('nobody reads, adds or removes in a district that is not theirs', async () => {
    const fileId = await saved();
    const own = filePaths.add(county.caseId);
    expect((await elsewhere.get(filePaths.file(fileId))).status).toBe(404);
    expect((await elsewhere.get(own)).status).toBe(404);
    expect((await elsewhere.get(filePaths.file(newId(now)))).status).toBe(404);
    expect((await elsewhere.get(filePaths.file('no-id'))).status).toBe(404);
    expect((await here.send(own, filePaths.remove(fileId), {})).status).toBe(303);
    expect((await here.get(filePaths.file(fileId))).status).toBe(404);
  });

  test('the log is clean afterwards', async () => {
    expect((await verifyChains(database, { now })).problems).toEqual([]);
  });
});

/** One grey pixel. */
const png = pngOf(Buffer.from([0, 128]));
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(64),
]);

function infected(): Buffer {
  return Buffer.concat([png, Buffer.from(clamd.takesForAVirus)]);
}

function pngOf(pixels: Buffer): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunkOf('IHDR', header),
    chunkOf('IDAT', deflateSync(pixels)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
