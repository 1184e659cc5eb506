import { beforeAll, expect, test } from 'vitest';
import { open } from '../../bench/search-engine.ts';
import { furtherQueries } from '../../bench/search/further-queries.ts';
import { gradeQueries, judge } from '../../bench/search/judge.ts';
import { readJudgedQueries, type JudgedQuery } from '../../bench/search/judged-queries.ts';
import { people } from '../../src/demo/directory/index.ts';

const directory = [...people(10_000)];
let engine: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  engine = await open(directory);
});

test.each<[string, JudgedQuery[]]>([
  ['33 the judged queries', readJudgedQueries(new URL('../../bench/search/judged-queries.json', import.meta.url))],
  ['our further queries', furtherQueries],
])('%s: success at least .97, nDCG at least .96, nothing that the viewer or a filter excludes', async (_, queries) => {
  const { successAt10, ndcgAt10, perQuery } = await judge(gradeQueries(queries, directory), (query) =>
    engine.search(query),
  );
  expect(successAt10).toBeGreaterThanOrEqual(0.97);
  expect(ndcgAt10).toBeGreaterThanOrEqual(0.96);
  expect(perQuery.filter(({ forbidden }) => forbidden > 0)).toEqual([]);
});
