import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseNote } from '../../src/cases/contract.ts';
import { days, type CaseId } from '../../src/kernel/index.ts';
import { boardFor, cardTo, need, ok, opens, player, statusOf, type Player, type Sealed } from '../world/cases.ts';
import { welcomes, type Somebody } from '../world/people.ts';
import { startService, type TestService } from '../world/service.ts';
import { startWorld, type Host, type World } from '../world/world.ts';

const words = 'La pharmacie de garde demande une ordonnance. Rappeler jeudi.';

test('Inès and Wout share a note about a case whose key neither of them needs', async () => {
  const world = await startWorld();
  const { ines, wout, service } = world;
  const odile = await world.host('Odile');
  const id = await stuckCase(odile);
  expect(await wout.client.readNote(id)).toEqual({ version: 0, words: '' });
  const written = await ines.client.writeNote(id, { version: 0 }, words);
  expect(written).toMatchObject({ version: 1, author: ines.id, words });

  expect(await wout.client.readNote(id)).toMatchObject({ version: 1, author: ines.id, words });
  expect(await ines.client.readNote(id), 'she can read it again').toMatchObject({ words });
  expect((await wout.client.api.board()).stuck[0]).toMatchObject({ note: { version: 1, by: ines.id } });

  await twoAtOnce(world, id);
  await lateCoordinator(world, id);
  await hostsSeeNothing(odile, id);

  await odile.client.api.closeCase(id, { outcome: 'unmet' });
  await expect(wout.client.writeNote(id, await wout.client.readNote(id), 'Encore ?')).rejects.toMatchObject({
    status: 409,
  });
  await service.pass(days(8));
  expect(await service.database.sql`select * from coordinator_notes`).toEqual([]);
  expect(await service.database.sql`select * from coordinator_note_cards`).toEqual([]);
  await expect(again(wout).then(({ client }) => client.readNote(id))).rejects.toMatchObject({ status: 410 });
  await world.drop();
});

async function stuckCase(odile: Host): Promise<CaseId> {
  const { id, receipt } = await odile.asks({ kind: 'cook', urgency: 'soon' });
  expect(receipt.needs[0]).toMatchObject({ isStuck: true });
  return id;
}

/** Both read version 1 and write upon it: the second is told, and what the first wrote is still there. */
async function twoAtOnce({ ines, wout }: World, id: CaseId): Promise<void> {
  const [hers, his] = [await ines.client.readNote(id), await wout.client.readNote(id)];
  await wout.client.writeNote(id, his, `${his.words} Appelé.`);
  await expect(ines.client.writeNote(id, hers, 'Rien de neuf.')).rejects.toMatchObject({
    status: 412,
    code: 'cases.note_stale',
  });
  expect((await ines.client.readNote(id)).words).toBe(`${words} Appelé.`);
}

/** Whoever is seated later reads it once somebody has written it again. */
async function lateCoordinator({ service, ines, wout }: World, id: CaseId): Promise<void> {
  const zoe = await welcomes(service, ines, 'Zoé', ['coordinator']);
  for (const roster of await wout.client.proposedRosters()) await wout.client.cosignRoster(roster);
  const hers = await again(zoe);
  expect(await hers.client.readNote(id)).toMatchObject({ version: 2, words: '', problem: 'not-for-me' });
  const note = await wout.client.readNote(id);
  await wout.client.writeNote(id, note, note.words);
  expect(await hers.client.readNote(id)).toMatchObject({ version: 3, words: `${words} Appelé.` });
}

async function hostsSeeNothing({ client }: Host, id: CaseId): Promise<void> {
  await expect(client.api.caseNote(id)).rejects.toMatchObject({ status: 404 });
  await expect(client.api.writeCaseNote(id, 3, { cards: [] })).rejects.toMatchObject({ status: 400 });
}

async function again({ client, handle, words: seven, id }: Somebody): Promise<Somebody> {
  await client.signIn({ handle, words: seven, deviceName: 'phone' });
  return { client, handle, words: seven, id };
}

let service: TestService;
let ines: Player;
let wout: Player;
let sealed: Sealed;

beforeAll(async () => {
  service = await startService();
  [ines, wout] = [await player(service, { roles: ['coordinator'] }), await player(service, { roles: ['coordinator'] })];
  sealed = await opens(await player(service), [need()], [ines]);
});
afterAll(() => service.drop());

const put = (cards: readonly object[], version = 0) =>
  ines.call('PUT', `/v1/cases/${sealed.id}/note`, { cards }, { 'if-match': `"${version}"` });
const card = async (to: Player, from = ines, of: Pick<Sealed, 'id' | 'org'> = sealed) => ({
  to: to.person,
  ...(await cardTo(from, to, of, words)),
});

test('a note that leaves a coordinator out, or reaches somebody else, is refused, and nothing is kept', async () => {
  const stranger = await player(service, { roles: ['expert'] });
  const refused = [
    [await card(ines)],
    [await card(ines), await card(stranger)],
    [await card(ines), await card(wout), await card(stranger)],
    [await card(ines), await card(wout), await card(wout)],
  ];
  for (const cards of refused) expect(statusOf(await put(cards))).toBe('422 cases.wrong_recipients');
  expect(await ok<CaseNote>(ines.call('GET', `/v1/cases/${sealed.id}/note`))).toEqual({ version: 0 });
  expect((await boardFor(wout)).stuck[0]).not.toHaveProperty('note');
});

test('a card of another case, of none, or by another hand is refused', async () => {
  const foreign = { id: 'A'.repeat(22) as CaseId, org: sealed.org };
  const general = { id: '' as CaseId, org: sealed.org };
  for (const wrong of [await card(wout, ines, foreign), await card(wout, ines, general), await card(wout, wout)])
    expect(statusOf(await put([await card(ines), wrong]))).toBe('422 cases.wrong_card');
});

test('written at once by two, one is told', async () => {
  const cards = [await card(ines), await card(wout)];
  const answers = await Promise.all([put(cards), put(cards)]);
  expect(answers.map(statusOf).sort()).toEqual(['200', '412 cases.note_stale']);
});
