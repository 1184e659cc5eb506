import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView, Opening, ItemView } from '../../src/cases/contract.ts';
import type { Asked, Client } from '../../src/client/index.ts';
import type { Proof, Rosters } from '../../src/identity/contract.ts';
import { buildNeed } from '../world/asks.ts';
import { openDevice } from '../world/devices.ts';
import { lyingFetch, type Lie } from '../world/lying-server.ts';
import { signsIn } from '../world/people.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
/** A host like another, whom whoever holds the server would like to read along. */
let leon: Host;
let proofOfLeon: Proof;
const lies = new Map<RegExp, Lie>();
/** Odile's phone, on a line that lies. */
let phone: Client;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  leon = await world.host('Léon');
  samira = await world.expert('Samira');
  proofOfLeon = (await world.ines.client.api.people()).find(({ person }) => person === leon.id) ?? nobody();
  phone = openDevice(world.service, { fetch: lyingFetch(world.service, lies) });
  await signsIn(phone, 'Odile', odile.words);
});
afterAll(() => world.drop());

const wish = () => ({ needs: [buildNeed({ urgency: 'urgent' })], words: 'Elle ne lit pas le français.' });
/** What comes of it while the server lies: the answer, or the refusal. */
const told = async (path: RegExp, lie: Lie, work: () => Promise<unknown>) => {
  lies.set(path, lie);
  try {
    return await work().catch((error: unknown) => error);
  } finally {
    lies.clear();
  }
};

test('no key goes to somebody whom the server calls a coordinator on duty', async () => {
  const asked = wish();
  const found = await told(
    /openings/,
    (opening: Opening) => ({ ...opening, coordinators: [proofOfLeon] }),
    () => phone.ask(asked),
  );
  expect(found).toMatchObject({ code: 'client.no_coordinator' });
});

test('no key goes ahead to somebody whose statement does not name the kind, or whose proof is another’s', async () => {
  const hers = (await world.ines.client.api.people()).find(({ person }) => person === samira.id) ?? nobody();
  const lie = ({ ahead, ...opening }: Opening) => ({
    ...opening,
    ahead: ahead.map(({ need }) => ({ need, people: [proofOfLeon, { ...hers, person: leon.id }, bare(hers)] })),
  });
  const asked = wish();
  const answer = await told(/openings/, lie, () => phone.ask(asked));
  expect(answer).toHaveProperty('receipt');
  const { id } = answer as Asked;
  expect(await holdersOf(id, 'grants_ahead')).toEqual([]);
});

test('no key is handed over to somebody who is said to have accepted', async () => {
  const { id } = await odile.asks({ urgency: 'soon' }, 'Une lettre.');
  const need = (await odile.opens(id)).view.needs[0]?.id;
  const waiting = { person: leon.id, why: 'accepted', need, since: world.service.clock.now().toISOString() };
  const lie = (view: CaseView) => ({ ...view, waiting: [waiting], people: [...view.people, proofOfLeon] });
  const shown = await told(new RegExp(`cases/${id}$`), lie, () => phone.openThread(id));
  expect(shown).toMatchObject({ key: 'here', items: [] });
  expect(await holdersOf(id, 'grants')).not.toContain(leon.id);
});

test('no new epoch is granted to somebody whom the server adds to its recipients', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, 'Une lettre.');
  await samira.accepts(id);
  const lie = (view: CaseView) => ({
    ...view,
    recipients: [...view.recipients, leon.id],
    people: [...view.people, proofOfLeon],
  });
  const shown = await told(new RegExp(`cases/${id}$`), lie, () => phone.openThread(id));
  expect(shown).toMatchObject({ view: { epoch: 2 } });
  const readers = [odile.id, samira.id, world.ines.id, world.wout.id];
  expect(await holdersOf(id, 'grants')).toEqual(readers.sort());
});

test('messages that were swapped, dropped or put into another’s mouth are not shown', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, 'Une lettre.');
  await samira.accepts(id);
  await odile.writes(id, 'Un.');
  await samira.writes(id, 'Deux.');
  const read = async (lie: (items: ItemView[]) => ItemView[]) => {
    const fresh = openDevice(world.service, { fetch: lyingFetch(world.service, lies) });
    await signsIn(fresh, 'Odile', odile.words);
    const change = ({ items, ...rest }: { items: ItemView[] }) => ({ ...rest, items: lie(items) });
    return told(/items$/, change, () => fresh.openThread(id));
  };
  const swap = (items: ItemView[]) =>
    items.map((item, at) => ({ ...item, bytes: items[at === 1 ? 2 : at === 2 ? 1 : at]?.bytes ?? item.bytes }));
  expect(await read(swap)).toMatchObject({ code: 'sealing.item_unopenable' });
  expect(await read((items) => items.filter((_, at) => at !== 1))).toMatchObject({ code: 'sealing.item_gap' });
  const otherMouth = (items: ItemView[]) =>
    items.map((item) => (item.sequence === 2 ? { ...item, author: samira.id } : item));
  expect(await read(otherMouth)).toMatchObject({ code: 'sealing.item_unopenable' });
  expect(await read((items) => items)).toMatchObject({ key: 'here' });
});

test('a case that is called another host’s opens for nobody who has not opened it before', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, 'Une lettre.');
  await samira.accepts(id);
  const hers = openDevice(world.service, { fetch: lyingFetch(world.service, lies) });
  await signsIn(hers, 'Samira', samira.words);
  const lie = (view: CaseView) => ({ ...view, host: leon.id, people: [...view.people, proofOfLeon] });
  expect(await told(new RegExp(`cases/${id}$`), lie, () => hers.openThread(id))).toMatchObject({
    code: 'sealing.grant_foreign_host',
  });
});

test('a roster that is older than the one seen, or another of its number, stops the client', async () => {
  const asked = wish();
  const first = (await phone.api.rosters(0)).rosters[0] ?? nobody();
  const older = (answer: Rosters) => ({ ...answer, rosters: [first] });
  expect(await told(/rosters/, older, () => phone.ask(asked))).toMatchObject({ code: 'sealing.roster_lower' });
  const forked = (answer: Rosters) => ({
    ...answer,
    rosters: answer.rosters.map((roster) => ({ ...roster, text: roster.text.replace(/"\d+"\]$/, '"1"]') })),
  });
  expect(await told(/rosters/, forked, () => phone.ask(asked))).toMatchObject({
    code: 'sealing.roster_forked',
  });
  expect(
    await told(
      /rosters/,
      (answer: Rosters) => ({ ...answer, rootKey: anotherKey }),
      () => phone.ask(asked),
    ),
  ).toMatchObject({
    code: 'sealing.root_changed',
  });
});

/** For whom the database keeps a key of this case. */
async function holdersOf(id: string, table: 'grants' | 'grants_ahead'): Promise<string[]> {
  const { sql } = world.service.database;
  const rows = await sql<{ person: string }[]>`select distinct person from ${sql(table)} where case_id = ${id}`;
  return rows.map(({ person }) => person).sort();
}

const bare = ({ person, keysChangedOn }: Proof): Proof => ({ person, keysChangedOn });
const anotherKey = 'A'.repeat(43);

function nobody(): never {
  throw new Error('nobody there');
}
