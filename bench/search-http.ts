// A search through HTTP, cards and highlights included, against the engine call alone, in a directory in PostgreSQL.
// node bin/run.js bench/search-http.ts [--count 10000] [--rounds 600]
import { parseArgs } from 'node:util';
import { people as synthesize } from '../src/demo/directory/index.ts';
import { entries, entryChanges } from '../src/directory/tables.ts';
import type { Service } from '../src/http/index.ts';
import { people } from '../src/identity/tables.ts';
import { days, newId, type PersonId } from '../src/kernel/index.ts';
import { createEmbeddedEngine, followDirectory, type SearchQuery } from '../src/search/index.ts';
import { listening, openAsker } from './loopback.ts';
import { compare, percentile, rounded, timed } from './measure.ts';
import { entryContentOf } from './search/entry-content.ts';
import { furtherQueries } from './search/further-queries.ts';
import { readJudgedQueries } from './search/judged-queries.ts';
import { withService } from './service.ts';

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '600' } },
});
const judged = readJudgedQueries(new URL('search/judged-queries.json', import.meta.url));
const texts = [...judged, ...furtherQueries].map(({ q }) => q);
const facets = ['kinds', 'languages', 'zone', 'availability', 'mode'] as const;

await withService(async (service) => {
  await fillDirectory(service, Number(options.count));
  await service.rooms.catchUp();
  const port = await listening(service.app);
  const asker = openAsker();
  const engine = createEmbeddedEngine();
  const follower = await followDirectory(service.deps, { engine, listen: async () => ({ unlisten: async () => {} }) });
  await follower.catchUp();

  const seen: number[] = [];
  const compared = await compare(
    Number(options.rounds),
    async (round) => {
      const ms = await timed(() =>
        asker.ask(port, { method: 'POST', path: '/v1/search', body: JSON.stringify({ text: textOf(round), facets }) }),
      );
      if (round >= 0) seen.push(ms);
      return ms;
    },
    (round) => timed(() => engine.search(asked(textOf(round)), { tiers: ['public'] })),
  );
  console.log(`search through HTTP ${compared.oursMs} ms, the engine alone ${compared.bareMs} ms`);
  console.log(
    JSON.stringify({
      bench: 'search-http',
      entries: (await engine.health()).documents,
      ...compared,
      overheadMs: rounded(compared.oursMs - compared.bareMs),
      p99Ms: rounded(percentile(seen, 0.99)),
    }),
  );
  asker.close();
  await follower.close();
});

function textOf(round: number): string {
  return texts[Math.abs(round) % texts.length] ?? '';
}

function asked(text: string): SearchQuery {
  return { text, locale: 'fr', filter: {}, facets, page: { offset: 0, limit: 20 } };
}

/** Puts confirmed people with published entries into the database; their keys are made up. */
async function fillDirectory({ database }: Service, count: number): Promise<void> {
  const now = new Date();
  const owned = [...synthesize(count)].map((person) => ({
    owner: newId<'person'>(),
    content: entryContentOf({ ...person, tier: 'public' }),
  }));
  for (let start = 0; start < owned.length; start += 500) {
    const page = owned.slice(start, start + 500);
    await database.drizzle.insert(people).values(page.map(({ owner, content }) => rowOfOwner(owner, content, now)));
    const rows = page.map(({ owner, content }) => rowOfEntry(owner, content, now));
    await database.drizzle.insert(entries).values(rows);
    await database.drizzle.insert(entryChanges).values(rows.map(({ id }) => ({ entry: id, revision: 1, at: now })));
  }
  await database.sql`analyze`;
}

type Content = ReturnType<typeof entryContentOf>;

function rowOfOwner(id: PersonId, { skills }: Content, now: Date): typeof people.$inferInsert {
  return {
    id,
    handle: id,
    handleSalt: newId(),
    locale: 'fr',
    recipient: newId(),
    signingKey: newId(),
    agreementKey: newId(),
    keysChangedOn: now.toISOString().slice(0, 10),
    state: 'confirmed',
    roles: ['expert'],
    vettedKinds: skills.map(({ kind }) => kind),
    joinedAt: now,
    confirmedAt: now,
  };
}

function rowOfEntry(owner: PersonId, { bio, ...content }: Content, now: Date): typeof entries.$inferInsert {
  return {
    ...content,
    id: newId<'entry'>(),
    owner,
    state: 'published',
    bio: bio?.text ?? null,
    bioLocale: bio?.locale ?? null,
    nodAt: now,
    revision: 1,
    documentRevision: 1,
    availability: 'free',
    dueAt: new Date(now.getTime() + days(90)),
  };
}
