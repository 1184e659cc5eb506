import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { defaultSeed, people, variedPeople } from '../../src/demo/directory/index.ts';
import { gradeQueries, judge, type GradedQuery, type Judgement } from './judge.ts';
import { readJudgedQueries, toEngineQuery, type OpenEngine, type SearchEngine } from './judged-queries.ts';

const floors = { ndcgAt10: 0.93, successAt10: 0.97 };

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(defaultSeed) },
    queries: { type: 'string', default: fileURLToPath(new URL('judged-queries.json', import.meta.url)) },
    rounds: { type: 'string', default: '5' },
    varied: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
if (options.engine === undefined) {
  console.error(
    'usage: node run.ts --engine <module> [--count 10000] [--seed n] [--queries file] [--rounds 5] [--varied] [--check]',
  );
  process.exit(2);
}

const { open } = (await import(pathToFileURL(resolve(options.engine)).href)) as { open?: OpenEngine };
if (open === undefined) throw new Error(`${options.engine} exports no function named open`);
const generate = options.varied ? variedPeople : people;
const directory = [...generate(Number(options.count), Number(options.seed))];
const queries = gradeQueries(readJudgedQueries(options.queries), directory);

const rssBefore = await settledRss();
const started = performance.now();
const engine = await open(directory);
const buildSeconds = (performance.now() - started) / 1000;
const rssGrowth = ((await settledRss()) - rssBefore) / 2 ** 20;

const judgement = await judge(queries, (query) => engine.search(query));
const latencies = await measureLatencies(engine, queries, Number(options.rounds));
await engine.close();

printTable(judgement, latencies);
const sorted = [...latencies.values()].sort((one, other) => one - other);
console.log(`\nentries ${directory.length}, queries ${queries.length}`);
console.log(`nDCG@10 ${judgement.ndcgAt10.toFixed(3)}   success@10 ${judgement.successAt10.toFixed(3)}`);
console.log(`latency p50 ${percentile(sorted, 0.5).toFixed(2)} ms   p99 ${percentile(sorted, 0.99).toFixed(2)} ms`);
console.log(`build ${buildSeconds.toFixed(2)} s   RSS growth ${rssGrowth.toFixed(0)} MB`);
if (options.check) check(judgement);

/** Best of several rounds per query, so that a busy machine weighs less; the first round only warms up. */
async function measureLatencies(
  engine: SearchEngine,
  queries: readonly GradedQuery[],
  rounds: number,
): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const { query } of queries) {
      const question = toEngineQuery(query);
      const start = performance.now();
      await engine.search(question);
      const elapsed = performance.now() - start;
      if (round > 0) best.set(query.id, Math.min(elapsed, best.get(query.id) ?? Infinity));
    }
  }
  return best;
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function settledRss(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  await new Promise((wake) => setTimeout(wake, 300));
  collectGarbage();
  return process.memoryUsage.rss();
}

function printTable({ perQuery }: Judgement, latencies: Map<string, number>): void {
  const rows = perQuery.map((query) => ({
    id: query.id,
    class: query.class,
    text: query.text,
    'nDCG@10': query.ndcg.toFixed(3),
    'success@10': query.success,
    returned: query.returned,
    forbidden: query.forbidden,
    ms: latencies.get(query.id)?.toFixed(2) ?? '-',
  }));
  console.table(rows);
}

function check({ ndcgAt10, successAt10, perQuery }: Judgement): void {
  const forbidden = perQuery.reduce((sum, query) => sum + query.forbidden, 0);
  const checks: [ok: boolean, what: string][] = [
    [ndcgAt10 >= floors.ndcgAt10, `nDCG@10 ${ndcgAt10.toFixed(3)} (at least ${floors.ndcgAt10})`],
    [successAt10 >= floors.successAt10, `success@10 ${successAt10.toFixed(3)} (at least ${floors.successAt10})`],
    [forbidden === 0, `entries outside the viewer's tiers or the filter: ${forbidden} (none)`],
  ];
  for (const [ok, what] of checks) console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}`);
  const passed = checks.filter(([ok]) => ok).length;
  console.log(`${passed} passed, ${checks.length - passed} failed`);
  if (passed < checks.length) process.exitCode = 1;
}
