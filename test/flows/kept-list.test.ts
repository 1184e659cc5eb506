import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { days, newId } from '../../src/kernel/index.ts';
import { ApiError } from '../../src/client/index.ts';
import { brings, mayBeKnown, onTheList } from '../world/list.ts';
import type { Somebody } from '../world/people.ts';
import { startWorld, type Host, type World } from '../world/world.ts';

let world: World;
let host: Host;
beforeAll(async () => {
  world = await startWorld();
  host = await world.host('Claire');
});
afterAll(() => world.drop());

/** Nobody is left on the list before each story. */
beforeEach(async () => {
  const { client } = world.ines;
  for (const { id } of [...(await client.openToCall()), ...(await client.openKept())]) {
    await client.api.sayNoToKeeping(id);
  }
  await world.service.database.sql`delete from kept_refusals`;
});

/** So long later, everybody signs in again: nobody's sign-in lasts so long unused. */
async function lives(milliseconds: number): Promise<void> {
  await world.service.pass(milliseconds);
  for (const { client, handle, words } of [world.ines, world.wout, host]) {
    await client.readMe().catch(() => undefined);
    await client.signIn({ handle, words, deviceName: 'phone' });
  }
}

const byText = (one = '', other = ''): number => (one < other ? -1 : 1);

const finds = async (who: Somebody, text: string): Promise<string[]> =>
  (await who.client.api.search({ text, locale: 'fr' })).found.map(({ card }) => card.id);

const statusOf = (step: Promise<unknown>): Promise<number> =>
  step.then(
    () => 200,
    (error: unknown) => (error instanceof ApiError ? error.status : -1),
  );

describe('Inès brings the old list in', () => {
  test('and both coordinators read every name and number; nobody else sees that there is one', async () => {
    const godelieve = onTheList();
    expect(await brings(world.ines, [godelieve])).toMatchObject({ added: 1, saidNo: 0 });

    for (const { client } of [world.ines, world.wout]) {
      expect((await client.openToCall()).map(({ words }) => words)).toEqual([godelieve.words]);
    }
    expect(await statusOf(host.client.api.keptToCall())).toBe(404);
    await world.service.settle();
    for (const who of [host, world.ines]) {
      expect(await finds(who, 'tandarts')).toEqual([]);
      expect(await statusOf(who.client.api.entry(godelieve.id))).toBe(404);
    }
  });

  test('the same list sent again changes nothing', async () => {
    const rows = [onTheList(), onTheList({ name: 'Ömer Yıldız', telephone: '+32 475 11 22 33' })];
    const { batch } = await brings(world.ines, rows);
    expect(await brings(world.ines, rows, batch)).toMatchObject({ added: 0 });
    expect(await world.ines.client.openToCall()).toHaveLength(2);
  });

  test('what was on its way when the network was lost is taken up where it stopped', async () => {
    const rows = Array.from({ length: 100 }, (_, index) =>
      onTheList({ name: `Person ${index}`, telephone: `0478 00 ${1000 + index}` }),
    );
    const batch = newId<'batch'>();
    let sent = 0;
    const lost = new Error('the tram goes into its tunnel');
    const halfWay = world.ines.client.bringIn(rows, {
      batch,
      onProgress: (count) => {
        sent = count;
        throw lost;
      },
    });
    await expect(halfWay).rejects.toBe(lost);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(100);
    await world.ines.client.bringIn(rows, { batch, from: sent });
    expect((await world.ines.client.openToCall()).map(({ words }) => words?.name).toSorted(byText)).toEqual(
      rows.map(({ words }) => words.name).toSorted(byText),
    );
    expect(await world.ines.client.api.undoBatch(batch)).toBe(100);
  });

  test('and takes it back whole, for a day; Wout cannot', async () => {
    const { batch } = await brings(world.ines, [onTheList()]);
    expect(await statusOf(world.wout.client.api.undoBatch(batch))).toBe(404);
    expect(await world.ines.client.api.undoBatch(batch)).toBe(1);
    expect(await world.ines.client.openToCall()).toEqual([]);
    expect(await world.ines.client.api.undoBatch(batch)).toBe(0);

    const late = await brings(world.ines, [onTheList()]);
    await lives(days(1));
    expect(await statusOf(world.ines.client.api.undoBatch(late.batch))).toBe(409);
  });

  test('whoever nobody reaches in ninety days is forgotten', async () => {
    await brings(world.ines, [onTheList()]);
    await lives(days(89));
    expect(await world.ines.client.openToCall()).toHaveLength(1);
    await lives(days(1));
    expect(await world.ines.client.openToCall()).toEqual([]);
    expect(await world.service.database.sql`select 1 from kept_cards`).toHaveLength(0);
  });
});

describe('Wout calls', () => {
  test('nobody answers: Inès sees that he tried', async () => {
    const godelieve = onTheList();
    await brings(world.ines, [godelieve]);
    await world.wout.client.api.callInVain(godelieve.id);
    const [row] = await world.ines.client.openToCall();
    expect(row).toMatchObject({ tries: 1, triedAt: world.service.clock.now().toISOString() });
  });

  test('she may be kept: hosts find a dentist in Namur, and neither a name nor a commune', async () => {
    const godelieve = onTheList();
    await brings(world.ines, [godelieve]);
    await world.wout.client.api.sayYesToKeeping(godelieve.id, mayBeKnown());
    await world.service.settle();

    expect(await finds(host, 'tandarts namur')).toEqual([godelieve.id]);
    const card = await host.client.api.entry(godelieve.id);
    expect(card).toMatchObject({ isKept: true, displayName: '', zone: 'namur', ownerKind: 'person', can: ['read'] });
    expect(card).not.toHaveProperty('municipality');
    expect(await statusOf(fetchAsVisitor(godelieve.id))).toBe(404);
    expect(await world.ines.client.openToCall()).toEqual([]);
    const [kept] = await world.ines.client.openKept();
    expect(kept).toMatchObject({ keptBy: world.wout.id, saidYesTo: world.wout.id, words: godelieve.words });
    // Nobody owns it, and nobody vets it.
    expect(await world.wout.client.api.myEntries()).toEqual([]);
    expect(await world.ines.client.api.vetting()).toEqual([]);
    expect(await statusOf(world.wout.client.api.withdrawEntry(godelieve.id))).toBe(404);
  });

  test('only for coordinators, if she wants it so', async () => {
    const godelieve = onTheList();
    await brings(world.ines, [godelieve]);
    await world.wout.client.api.sayYesToKeeping(godelieve.id, mayBeKnown({ tier: 'coordinators' }));
    await world.service.settle();
    expect(await finds(host, 'tandarts')).toEqual([]);
    expect(await finds(world.ines, 'tandarts')).toEqual([godelieve.id]);
  });

  test('a practice says its name and its public telephone', async () => {
    const practice = onTheList({ name: 'Maison médicale du Quai' });
    await brings(world.ines, [practice]);
    const line = { telephone: '+3281556677', hours: '9-12' };
    await world.ines.client.api.sayYesToKeeping(
      practice.id,
      mayBeKnown({ practice: { name: 'Maison médicale du Quai', line } }),
    );
    await world.service.settle();
    expect(await finds(host, 'maison médicale du quai')).toEqual([practice.id]);
    expect(await host.client.api.entry(practice.id)).toMatchObject({ ownerKind: 'association', publicLine: line });
  });

  test('she says no: she is erased at once, and the next import leaves her out by name or by number', async () => {
    const godelieve = onTheList();
    await brings(world.ines, [godelieve]);
    await world.wout.client.api.sayNoToKeeping(godelieve.id);
    expect(await world.service.database.sql`select 1 from kept_rows`).toHaveLength(0);
    expect(await world.service.database.sql`select 1 from kept_cards`).toHaveLength(0);

    const again = [
      onTheList({ name: 'VANDENBROUCKE, Godelieve', telephone: '' }),
      onTheList({ name: 'Godelieve V.', telephone: '0032 478/55.66.77' }),
      onTheList({ name: 'Somebody Else', telephone: '0478 55 66 78' }),
    ];
    const prints = await world.ines.client.listPrints();
    const standings = [];
    for (const { words } of again) standings.push(prints.standingOf(await prints.printsOf(words)));
    expect(standings).toEqual(['said-no', 'said-no', 'new']);
    expect(await brings(world.ines, again)).toMatchObject({ added: 1, saidNo: 2 });

    await lives(days(365));
    expect(await world.service.database.sql`select 1 from kept_refusals`).toHaveLength(0);
  });

  test('kept at first, she says no later: her entry leaves the directory', async () => {
    const godelieve = onTheList();
    await brings(world.ines, [godelieve]);
    await world.wout.client.api.sayYesToKeeping(godelieve.id, mayBeKnown());
    await world.service.settle();
    await world.ines.client.api.sayNoToKeeping(godelieve.id);
    await world.service.settle();
    expect(await finds(host, 'tandarts')).toEqual([]);
    expect(await world.ines.client.openKept()).toEqual([]);
    expect(await brings(world.wout, [onTheList()])).toMatchObject({ added: 0, saidNo: 1 });
  });

  test('still true? at 120 days she is hidden until a coordinator hears it, at 180 she is forgotten', async () => {
    const godelieve = onTheList();
    await brings(world.ines, [godelieve]);
    await world.wout.client.api.sayYesToKeeping(godelieve.id, mayBeKnown());
    await lives(days(120));
    expect(await finds(host, 'tandarts')).toEqual([]);
    expect(await world.ines.client.api.nodKept(godelieve.id)).toMatchObject({ state: 'published' });
    await world.service.settle();
    expect(await finds(host, 'tandarts')).toEqual([godelieve.id]);
    await lives(days(180));
    expect(await world.ines.client.openKept()).toEqual([]);
    expect(await world.service.database.sql`select 1 from kept_cards`).toHaveLength(0);
  });
});

test('whoever is kept is never a candidate', async () => {
  const nadia = onTheList({ name: 'Nadia', kinds: ['cook'] });
  await brings(world.ines, [nadia]);
  await world.ines.client.api.sayYesToKeeping(
    nadia.id,
    mayBeKnown({ skills: [{ kind: 'cook', modes: ['on-site'], topics: [] }] }),
  );
  await world.service.settle();
  expect(await world.service.database.sql`select 1 from candidates where entry = ${nadia.id}`).toHaveLength(0);
});

async function fetchAsVisitor(id: string): Promise<void> {
  const { statusCode } = await world.service.app.inject({ method: 'GET', url: `/v1/entries/${id}` });
  if (statusCode !== 200) throw new ApiError(statusCode, 'not_found');
}
