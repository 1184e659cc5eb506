import { createEmbeddedEngine, type Filter, type SearchQuery } from '../src/search/index.ts';
import { documentOfPerson } from './search/documents.ts';
import type { EngineQuery, OpenEngine } from './search/judged-queries.ts';

/** The embedded engine, as the judge asks it. */
export const open: OpenEngine = async (people) => {
  const engine = createEmbeddedEngine();
  await engine.rebuild(
    (async function* () {
      yield people.map(documentOfPerson);
    })(),
  );
  return {
    async search(question) {
      const { hits } = await engine.search(queryOf(question), { tiers: question.tiers });
      return hits.map(({ id }) => id);
    },
    close: () => engine.close(),
  };
};

function queryOf({ text, locale, filter, near, limit }: EngineQuery): SearchQuery {
  return { text, locale, filter: filterOf(filter), ...(near && { near }), page: { offset: 0, limit } };
}

function filterOf({ roles, languages, verified }: EngineQuery['filter']): Filter {
  return {
    ...(roles && { kinds: { any: roles } }),
    ...(languages && { languages: { all: languages } }),
    ...(verified !== undefined && { verified: { any: [String(verified)] } }),
  };
}
