import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '../../src/cases/contract.ts';
import type { CaseId } from '../../src/kernel/index.ts';
import { openDevice } from '../world/devices.ts';
import { dumpOf } from '../world/dump.ts';
import { lyingFetch, type Lie } from '../world/lying-server.ts';
import { signsIn } from '../world/people.ts';
import { openedWith, seizedVault } from '../world/seized-vault.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let leon: Host;
let samira: Expert;
let id: CaseId;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  leon = await world.host('Léon');
  samira = await world.expert('Samira');
  id = (await odile.asks({ urgency: 'urgent' }, 'Une convocation.')).id;
  await samira.accepts(id);
});
afterAll(() => world.drop());

test('Odile adds Léon by the name he chose: he reads, writes and is announced; Samira sees who reads', async () => {
  const shown = await odile.client.addSecondAdult(await odile.opens(id), ' LÉON ');
  expect(shown.readers).toContain(leon.id);
  const his = await leon.opens(id);
  expect(his).toMatchObject({ key: 'here', brief: { words: 'Une convocation.' } });
  await leon.writes(id, 'Je l’accompagne.');
  const { items, readers, view } = await samira.opens(id);
  expect(view.secondAdult).toBe(leon.id);
  expect(readers).toContain(leon.id);
  expect(items).toMatchObject([
    { purpose: 'reader', author: odile.id, text: leon.id },
    { purpose: 'message', author: leon.id, text: 'Je l’accompagne.' },
  ]);
});

test('a coordinator who begins an epoch leaves him to Odile’s app, which hands him the key when it opens', async () => {
  const { id: other } = await odile.asks({ urgency: 'soon' }, 'Un rendez-vous.');
  await odile.client.addSecondAdult(await odile.opens(other), 'Léon');
  await world.service.database.sql`update epochs set is_spent = true where case_id = ${other}`;
  await world.wout.client.openThread(other);
  expect(await leon.opens(other)).toMatchObject({ key: 'on-its-way', view: { epoch: 2 } });
  await odile.client.handOverKeys();
  expect(await leon.opens(other)).toMatchObject({ key: 'here' });
});

test('whoever was let go reads nothing that is written later, though he kept his keys and the whole database', async () => {
  await odile.client.removeSecondAdult(await odile.opens(id));
  await odile.writes(id, 'Rendez-vous devant la fontaine.');
  await expect(leon.client.openThread(id)).rejects.toMatchObject({ status: 404 });
  const { readers } = await samira.opens(id);
  expect(readers).not.toContain(leon.id);
  const dump = await dumpOf(world.service.database);
  const his = (await openedWith(dump, await seizedVault(dump, leon))).map(({ text }) => text).join();
  expect(his).toContain('Un rendez-vous.');
  for (const words of ['Une convocation.', 'Je l’accompagne.', 'la fontaine']) expect(his).not.toContain(words);
  const hers = await openedWith(dump, await seizedVault(dump, samira));
  expect(hers.map(({ text }) => text)).toContain('Rendez-vous devant la fontaine.');
});

test('a name that nobody has adds nobody; a server that puts another in her place gives him nothing', async () => {
  const lies = new Map<RegExp, Lie>();
  const phone = openDevice(world.service, { fetch: lyingFetch(world.service, lies) });
  await signsIn(phone, 'Odile', odile.words);
  const { id: soon } = await odile.asks({ urgency: 'soon' }, 'Une lettre.');
  const shown = await phone.openThread(soon);
  await expect(phone.addSecondAdult(shown, 'personne')).rejects.toMatchObject({ status: 404 });
  const samiras = (await world.ines.client.api.people()).find(({ person }) => person === samira.id);
  lies.set(new RegExp(`cases/${soon}$`), (view: CaseView) => ({
    ...view,
    secondAdult: samira.id,
    waiting: [{ person: samira.id, why: 'second-adult', since: view.openedAt }],
    people: [...view.people, samiras],
  }));
  await expect(phone.addSecondAdult(shown, 'léon')).rejects.toMatchObject({ code: 'client.unproven' });
  await phone.openThread(soon);
  const rows = await world.service.database.sql`select person from grants where case_id = ${soon}`;
  expect(rows.map(({ person }) => person as string)).not.toContain(samira.id);
  expect((await odile.client.api.caseOf(soon)).secondAdult).toBeUndefined();
});
