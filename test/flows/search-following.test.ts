import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { changeChannel, documentsAfter } from '../../src/directory/index.ts';
import { days, type EntryId } from '../../src/kernel/index.ts';
import {
  createEmbeddedEngine,
  followDirectory,
  type DocumentBatch,
  type SearchEngine,
} from '../../src/search/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { entryContent, published } from '../world/entries.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let coordinator: Caller;
let owner: Caller;

beforeAll(async () => {
  service = await startService();
  coordinator = await caller(service, { roles: ['coordinator'] });
  owner = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'] });
});
afterAll(() => service.drop());

const publishes = (displayName: string): Promise<EntryId> =>
  published(owner, coordinator, entryContent({ ownerKind: 'association', displayName, tier: 'public' }));

/** A follower on an engine of its own. `applied` resolves with the next batch that it applies. */
async function follows(service: TestService) {
  const engine = createEmbeddedEngine();
  let told: (batch: DocumentBatch) => void = () => {};
  const observed: SearchEngine = {
    ...engine,
    async apply(batch) {
      await engine.apply(batch);
      told(batch);
    },
  };
  const follower = await followDirectory(service.deps, {
    engine: observed,
    listen: (nudge) => service.database.sql.listen(changeChannel, nudge, nudge),
  });
  const applied = () =>
    new Promise<DocumentBatch>((resolve) => {
      told = resolve;
    });
  return { engine, follower, applied };
}

async function inventoryOf(engine: SearchEngine): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for await (const { id, revision } of engine.inventory()) found[id] = revision;
  return found;
}

async function directoryNow(): Promise<Record<string, number>> {
  const { documents } = await service.database.transaction((tx) =>
    documentsAfter(tx, { limit: 1000, now: service.clock.now() }),
  );
  return Object.fromEntries(documents.map(({ id, revision }) => [id, revision]));
}

test('a change is heard without being asked for, on whichever instance it was made', async () => {
  const { engine, follower, applied } = await follows(service);
  await follower.catchUp();
  const other = await service.another();
  const elsewhere = await caller(service, { roles: ['volunteer'], vettedKinds: ['cook'], through: other });
  const heard = applied();
  const id = await published(elsewhere, coordinator, entryContent({ displayName: 'Là-bas', tier: 'public' }));
  expect((await heard).upsert.map((document) => document.id)).toContain(id);
  expect(await inventoryOf(engine)).toHaveProperty(id);
  await follower.close();
});

test('26 what was committed while nobody followed is there after the next start', async () => {
  const before = await follows(service);
  await before.follower.catchUp();
  await before.follower.close();
  const id = await publishes('Entre deux');
  const { engine, follower } = await follows(service);
  await follower.catchUp();
  expect(await inventoryOf(engine)).toHaveProperty(id);
  await follower.close();
});

test('a change that was begun early and committed late is not missed', async () => {
  const id = await publishes('Tardive');
  const { engine, follower } = await follows(service);
  await follower.catchUp();
  const revision = (await inventoryOf(engine))[id] ?? 0;

  const late = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const committing = service.database.transaction(async (tx) => {
    await tx.execute(sql`update entries set document_revision = document_revision + 1 where id = ${id}`);
    await tx.execute(
      sql`insert into entry_changes (entry, revision, at) values (${id}, ${revision + 1}, ${service.clock.now().toISOString()})`,
    );
    begun.resolve();
    await late.promise;
  });
  await begun.promise;
  const other = await publishes('Ponctuelle');
  await follower.catchUp();
  expect(await inventoryOf(engine)).toMatchObject({ [id]: revision, [other]: expect.any(Number) });
  late.resolve();
  await committing;
  await follower.catchUp();
  expect(await inventoryOf(engine)).toMatchObject({ [id]: revision + 1 });
  await follower.close();
});

test('32 after all kinds of changes the index holds what the directory holds, no more and no less', async () => {
  const { engine, follower } = await follows(service);
  await follower.catchUp();
  const entries: EntryId[] = [];
  for (const name of ['Un', 'Deux', 'Trois']) entries.push(await publishes(name));
  await owner.call('PUT', `/v1/entries/${entries[0]}/withdrawal`);
  await owner.call('PUT', `/v1/entries/${entries[1]}/pause`, { until: '2026-12-01' });
  await follower.catchUp();
  expect(await inventoryOf(engine)).toEqual(await directoryNow());
  expect(Object.keys(await directoryNow())).not.toContain(entries[0]);
  await follower.close();
});

test('whoever slept longer than the change log reaches reads everything anew', async () => {
  const { engine, follower } = await follows(service);
  await follower.catchUp();
  const before = (await engine.search(everything, { tiers: ['public'] })).generation;
  await service.pass(days(8));
  await follower.catchUp();
  expect((await engine.search(everything, { tiers: ['public'] })).generation).not.toBe(before);
  expect(await inventoryOf(engine)).toEqual(await directoryNow());
  await follower.close();
});

const everything = { text: '', locale: 'fr', filter: {}, page: { offset: 0, limit: 1 } } as const;

test('a follower that cannot read the database says so, and is ready once it can', async () => {
  const engine = createEmbeddedEngine();
  let isDown = true;
  const follower = await followDirectory(
    {
      ...service.deps,
      transaction: (work) => (isDown ? Promise.reject(new Error('away')) : service.deps.transaction(work)),
    },
    { engine, listen: async () => ({ unlisten: async () => {} }) },
  );
  await expect(follower.catchUp()).rejects.toThrowError('away');
  expect(follower.isReady()).toBe(false);
  isDown = false;
  await follower.catchUp();
  expect(follower.isReady()).toBe(true);
  expect(await inventoryOf(engine)).toEqual(await directoryNow());
  await follower.close();
});
