import { londonDay } from '../../src/kernel/london.ts';
import { median, percentile } from '../../src/kernel/statistics.ts';
import type { Answered } from './browser.ts';
import { ask, keptConnections } from './browser.ts';
import type { County, Viewer } from './county.ts';
import type { KnownCase, LoadedDatabase } from './loaded.ts';
import type { Served } from './served.ts';
import { startServed } from './served.ts';
import { fixed, printTable } from './table.ts';

/** What is asked for, of a case that is there. */
interface Question {
  readonly title: string;
  /** Left out, everybody asks it. */
  readonly by?: 'hsc';
  readonly path: (known: KnownCase, county: County) => string;
}

const search = (typed: string): string => `/cases/search?q=${encodeURIComponent(typed)}`;

const questions: readonly Question[] = [
  { title: 'work list, own', by: 'hsc', path: () => '/work' },
  {
    title: 'work list, team',
    by: 'hsc',
    path: (_, { hscTeamId }) => `/work?view=team%3A${hscTeamId}`,
  },
  { title: 'work list, role', path: () => '/work?view=role%3Ahsc' },
  { title: 'case page', path: ({ caseId }) => `/cases/${caseId}` },
  {
    title: 'search, full name',
    path: ({ givenName, familyName }) => search(`${givenName} ${familyName}`),
  },
  {
    title: 'search, sound-alike',
    path: ({ givenName, familyName }) => search(`${givenName} ${misheard(familyName)}`),
  },
  {
    title: 'search, name and date of birth',
    path: ({ givenName, familyName, bornOn }) => search(`${givenName} ${familyName} ${bornOn}`),
  },
  { title: 'search, reference', path: ({ reference }) => search(reference) },
  { title: 'search, date of birth', path: ({ bornOn }) => search(bornOn) },
  { title: 'search, postcode', path: ({ postcode }) => search(postcode) },
];

/** Another spelling with the same sound. */
function misheard(name: string): string {
  return name.slice(0, 1) + name.slice(1).replace(/[aeiouy](?=[^aeiouy]*$)/, 'ou');
}

const headings = [
  '',
  ...['small, median', 'p95', 'rows'],
  ...['large, median', 'p95', 'rows'],
  'ratio (aim 1.5)',
];

/** Times of single requests, in milliseconds, in turn on two databases that differ only in size. */
export async function measureGrowth(
  small: LoadedDatabase,
  large: LoadedDatabase,
  visits: number,
): Promise<void> {
  const servers: Served[] = [];
  const serve = async (loaded: LoadedDatabase): Promise<Place> => {
    const served = await startServed({ DATABASE_URL: loaded.url, DATA_FOLDER: loaded.dataFolder });
    servers.push(served);
    return { loaded, port: served.port, agent: keptConnections(1) };
  };
  const places = [await serve(small), await serve(large)] as const;
  try {
    for (const who of ['hsc', 'administrator'] as const) {
      const rows: (readonly string[])[] = [];
      for (const question of questions.filter(({ by = who }) => by === who)) {
        rows.push([question.title, ...(await compare(places, who, question, visits))]);
      }
      const title = `Milliseconds at ${small.count} and ${large.count} cases, ${places[0].loaded.county[who].title}, ${visits} requests each`;
      printTable(title, headings, rows);
    }
    printTable(
      'A case that is closed between two requests, in the second',
      ['', 'case page says so', 'gone from the work list'],
      [
        [String(small.count), ...(await closeOne(places[0]))],
        [String(large.count), ...(await closeOne(places[1]))],
      ],
    );
  } finally {
    for (const { agent } of places) agent.destroy();
    for (const served of servers) await served.stop();
  }
}

interface Place {
  readonly loaded: LoadedDatabase;
  readonly port: number;
  readonly agent: ReturnType<typeof keptConnections>;
}

async function compare(
  places: readonly [Place, Place],
  who: 'hsc' | 'administrator',
  question: Question,
  visits: number,
): Promise<readonly string[]> {
  const times: [number[], number[]] = [[], []];
  const rows: [number[], number[]] = [[], []];
  const warming = Math.ceil(visits / 4);
  for (let visit = -warming; visit < visits; visit += 1) {
    // The second of a pair finds the processor as the first left it, so they take turns to be first.
    for (const which of visit % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const place = places[which];
      const answered = await askFor(
        place,
        place.loaded.county[who],
        question,
        visit + warming,
        visit < 0,
      );
      if (visit < 0) rows[which].push(casesOn(answered));
      else times[which].push(answered.took);
    }
  }
  const summary = (which: 0 | 1): readonly string[] => [
    fixed(median(times[which]) ?? 0, 1),
    fixed(percentile(times[which], 95) ?? 0, 1),
    fixed(median(rows[which]) ?? 0, 0),
  ];
  const ratio = (median(times[1]) ?? 0) / (median(times[0]) ?? 1);
  return [...summary(0), ...summary(1), fixed(ratio, 2)];
}

async function askFor(
  { loaded, port, agent }: Place,
  viewer: Viewer,
  question: Question,
  turn: number,
  plain: boolean,
): Promise<Answered> {
  const known = loaded.casesSeenByHsc[turn % loaded.casesSeenByHsc.length];
  if (known === undefined) throw new Error('There is no case to ask for');
  const path = question.path(known, loaded.county);
  const answered = await ask({ port, path, session: viewer.session, agent, plain });
  if (answered.status >= 400) throw new Error(`${path} answered ${answered.status}`);
  return answered;
}

/** How many cases a page leads to. */
function casesOn({ body }: Answered): number {
  const links = body.toString('utf8').matchAll(/href="\/cases\/([0-9a-f-]{36})/g);
  return new Set([...links].map(([, caseId]) => caseId)).size;
}

/** Closes the first case of the HSC's list by its form, between two looks at its page and at the list. */
async function closeOne({ loaded, port }: Place): Promise<readonly string[]> {
  const { session } = loaded.county.hsc;
  const see = async (path: string): Promise<string> =>
    (await ask({ port, path, session, plain: true })).body.toString('utf8');
  const before = await see('/work');
  const caseId = /href="\/cases\/([0-9a-f-]{36})/.exec(before)?.[1] ?? '';
  const path = `/cases/${caseId}`;
  if ((await see(path)).includes('This case was closed')) throw new Error('Closed already');
  const opened = await ask({ port, path: `${path}/close`, session, plain: true });
  const hidden = opened.body
    .toString('utf8')
    .matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const form = new URLSearchParams([...hidden].map(([, name = '', value = '']) => [name, value]));
  form.set('reason', 'withdrawn');
  form.set('achieved', 'not_answered');
  form.set('ownWords', '');
  const { cookies } = opened;
  const sent = await ask({ port, path: `${path}/close`, session, cookies, form });
  if (sent.status >= 400)
    throw new Error(`Closing a case on ${londonDay(new Date())} answered ${sent.status}`);
  const says = (await see(path)).includes('This case was closed');
  const gone = !(await see('/work')).includes(caseId);
  return [says ? 'yes' : 'NO', gone ? 'yes' : 'NO'];
}
