import { parseArgs } from 'node:util';
import { measureGrowth } from './growth.ts';
import { measureLightness } from './lightness.ts';
import { loadedDatabase } from './loaded.ts';
import { measureThroughput } from './throughput.ts';

const usage = `npm run bench -- [--parts abc] [--small 10000] [--large 1000000] [--seconds 4] [--visits 60]

  a  requests a second over HTTP against the same statements sent by pg alone
  b  times of pages at a small and a large number of cases
  c  bytes of public pages, time to start, memory`;

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'abc' },
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '4' },
    visits: { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else await bench();

async function bench(): Promise<void> {
  const clusterUrl = process.env['BENCH_CLUSTER_URL'];
  if (clusterUrl === undefined) throw new Error('Run this with: npm run bench');
  if (values.parts.includes('c')) await measureLightness();
  if (!/[ab]/.test(values.parts)) return;
  const small = await loadedDatabase(clusterUrl, Number(values.small));
  if (values.parts.includes('a')) await measureThroughput(small, Number(values.seconds));
  if (!values.parts.includes('b')) return;
  const large = await loadedDatabase(clusterUrl, Number(values.large));
  await measureGrowth(small, large, Number(values.visits));
}
