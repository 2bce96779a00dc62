import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { londonDay } from '../../src/kernel/london.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { County } from './county.ts';
import { setUpCounty } from './county.ts';
import { asOwner, newDatabase } from './database.ts';
import { loadCases } from './load-cases.ts';

/** A case that is looked for. */
export interface KnownCase {
  readonly caseId: string;
  readonly reference: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: string;
  readonly postcode: string;
}

/** A database of so many cases, loaded past the program's commands. */
export interface LoadedDatabase {
  readonly count: number;
  readonly url: string;
  readonly county: County;
  /** An empty folder for the program's files. */
  readonly dataFolder: string;
  /** Some that everybody who is signed in may see, open and closed, in no order. */
  readonly casesSeenByHsc: readonly KnownCase[];
}

/** Makes and fills it, and says how long that took. */
export async function loadedDatabase(clusterUrl: string, count: number): Promise<LoadedDatabase> {
  const startedAt = performance.now();
  const now = new Date();
  const { url, ownerUrl } = await newDatabase(clusterUrl, `bench_${count}`);
  const database = await openDatabase({ kind: 'postgresql', url, poolSize: 2 });
  let county: County;
  try {
    county = await setUpCounty(database, now);
  } finally {
    await database.close();
  }
  const casesSeenByHsc = await asOwner(ownerUrl, async (owner) => {
    await loadCases(owner, county, count, londonDay(now));
    const found = await owner.query<KnownCase>(
      `select c.case_id as "caseId", c.reference, p.given_name as "givenName", p.family_name as "familyName",
         p.born_on::text as "bornOn", h.postcode
       from (select * from cases tablesample system (least(100, 100 * 20000.0 / $2)) where partnership_id = $1) c
       join people p using (partnership_id, person_id)
       join households o using (partnership_id, household_id)
       join homes h using (partnership_id, home_id)
       where c.locality_id = $3 and not c.restricted
       order by md5(c.reference) limit 200`,
      [county.partnershipId, count, county.hscLocalityId],
    );
    return found.rows;
  });
  const dataFolder = mkdtempSync(join(tmpdir(), 'lightbulb-bench-'));
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${count} cases loaded in ${seconds.toFixed(0)} s.`);
  return { count, url, county, dataFolder, casesSeenByHsc };
}
