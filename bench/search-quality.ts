import { parseArgs } from 'node:util';
import { defaultSeed, people, variedPeople } from '../src/demo/directory/index.ts';
import { open as openRelais } from './search-engine.ts';
import { open as openBaseline } from './search/baseline-minisearch.ts';
import { furtherQueries } from './search/further-queries.ts';
import { gradeQueries, judge, type Judgement } from './search/judge.ts';
import { readJudgedQueries, type JudgedQuery, type OpenEngine } from './search/judged-queries.ts';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(defaultSeed) },
    varied: { type: 'boolean', default: false },
  },
});

const generate = options.varied ? variedPeople : people;
const directory = [...generate(Number(options.count), Number(options.seed))];
const judged = readJudgedQueries(new URL('search/judged-queries.json', import.meta.url));

const relais = await judgements(openRelais);
const baseline = await judgements(openBaseline);

console.table(
  relais.judged.perQuery.concat(relais.further.perQuery).map(({ id, text, ndcg, success, returned, forbidden }) => {
    const bare = [...baseline.judged.perQuery, ...baseline.further.perQuery].find((query) => query.id === id);
    return {
      id,
      text,
      'nDCG@10': round(ndcg),
      'bare MiniSearch': round(bare?.ndcg ?? 0),
      success,
      returned,
      forbidden,
    };
  }),
);
console.log(
  JSON.stringify({
    bench: 'search-quality',
    entries: directory.length,
    ndcgAt10: round(relais.judged.ndcgAt10),
    successAt10: round(relais.judged.successAt10),
    baselineNdcgAt10: round(baseline.judged.ndcgAt10),
    aboveBaseline: round(relais.judged.ndcgAt10 - baseline.judged.ndcgAt10),
    further: {
      ndcgAt10: round(relais.further.ndcgAt10),
      successAt10: round(relais.further.successAt10),
      baselineNdcgAt10: round(baseline.further.ndcgAt10),
    },
  }),
);

async function judgements(open: OpenEngine): Promise<{ judged: Judgement; further: Judgement }> {
  const engine = await open(directory);
  const judgeAll = (queries: readonly JudgedQuery[]) =>
    judge(gradeQueries(queries, directory), (query) => engine.search(query));
  const result = { judged: await judgeAll(judged), further: await judgeAll(furtherQueries) };
  await engine.close();
  return result;
}

function round(figure: number): number {
  return Number(figure.toFixed(3));
}
