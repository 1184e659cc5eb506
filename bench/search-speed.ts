// Our whole search (filter, five facets, radius) against the bare MiniSearch call on the same documents and words.
// node bin/run.js bench/search-speed.ts [--count 10000] [--rounds 600]
import MiniSearch from 'minisearch';
import { parseArgs } from 'node:util';
import { createEmbeddedEngine, type EntryDocument, type SearchQuery } from '../src/search/index.ts';
import { textFields } from '../src/search/port.ts';
import { parseQuery } from '../src/search/query.ts';
import { typosAllowed } from '../src/search/typos.ts';
import { compare, median, percentile, rounded, timed } from './measure.ts';
import { documentOfPerson } from './search/documents.ts';
import { furtherQueries } from './search/further-queries.ts';
import { readJudgedQueries } from './search/judged-queries.ts';
import { peopleNamedApart } from './search/named-apart.ts';

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '600' } },
});
const documents = [...peopleNamedApart(Number(options.count))].map(documentOfPerson);
const judged = readJudgedQueries(new URL('search/judged-queries.json', import.meta.url));
const names = documents.slice(0, 20).map(({ s_name }) => s_name.split(' ').slice(-2).join(' '));
const texts = [...judged.map(({ q }) => q), ...furtherQueries.map(({ q }) => q), ...names].filter(
  (text) => text !== '',
);

const engine = createEmbeddedEngine();
const buildMs = await timed(() => engine.rebuild(inBatches(documents)));
const bare = new MiniSearch({
  fields: [...textFields],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
});
for (const document of documents) bare.add(document);

const seen: number[] = [];
const rounds = Number(options.rounds);
const ours = async (round: number): Promise<number> => {
  const question = asked(textOf(round));
  const ms = await timed(() => engine.search(question, { tiers: ['public', 'members'] }));
  if (round >= 0) seen.push(ms);
  return ms;
};
const bareBy = (search: (words: readonly string[]) => unknown) => async (round: number) => {
  const words = parseQuery(textOf(round)).words.map(({ word }) => word);
  return timed(async () => search(words));
};
const compared = await compare(rounds, ours, bareBy(searchBare));
const usual = await compare(rounds, ours, bareBy(searchBareAsUsual));
const upserts: number[] = [];
for (let round = 1; round <= 200; round += 1) {
  const document = documents[(round * 37) % documents.length] as EntryDocument;
  upserts.push(await timed(() => engine.apply({ upsert: [{ ...document, revision: 1 + round }], remove: [] })));
}

console.log(`search ${compared.oursMs} ms, bare ${compared.bareMs} ms, ratio ${compared.ratio}`);
console.log(`against MiniSearch as its manual has it (any word, prefix, fuzzy .2): ratio ${usual.ratio}`);
console.log(
  JSON.stringify({
    bench: 'search-speed',
    entries: documents.length,
    terms: bare.termCount,
    ...compared,
    ratioToUsual: usual.ratio,
    p99Ms: rounded(percentile(seen, 0.99)),
    buildMs: rounded(buildMs),
    upsertMs: rounded(median(upserts)),
  }),
);

function textOf(round: number): string {
  return texts[Math.abs(round) % texts.length] ?? '';
}

function asked(text: string): SearchQuery {
  return {
    text,
    locale: 'fr',
    filter: { availability: { any: ['now', 'week', 'limited'] } },
    near: { lat: 50.85, lng: 4.35, radiusKm: 120 },
    facets: ['kinds', 'languages', 'zone', 'availability', 'mode'],
    page: { offset: 0, limit: 20 },
  };
}

/** The same rules as ours: all words, the last one as a prefix, as many slips. */
function searchBare(words: readonly string[]): unknown {
  const last = words.at(-1);
  return bare.search(words.join(' '), { combineWith: 'AND', prefix: (term) => term === last, fuzzy: typosAllowed });
}

function searchBareAsUsual(words: readonly string[]): unknown {
  return bare.search(words.join(' '), { prefix: true, fuzzy: 0.2 });
}

async function* inBatches(all: readonly EntryDocument[]): AsyncGenerator<readonly EntryDocument[]> {
  for (let start = 0; start < all.length; start += 500) yield all.slice(start, start + 500);
}
