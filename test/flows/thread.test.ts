import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../src/kernel/index.ts';
import { buildNeed } from '../world/asks.ts';
import { openDevice } from '../world/devices.ts';
import { losingFetch } from '../world/lying-server.ts';
import { signsIn } from '../world/people.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
let id: CaseId;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
  id = (await odile.asks({ urgency: 'urgent' }, 'Une convocation.')).id;
  await samira.accepts(id);
  await odile.opens(id);
});
afterAll(() => world.drop());

test('two who write at once are both read, one after the other, by both', async () => {
  const [hers, mine] = await Promise.all([samira.opens(id), odile.opens(id)]);
  await Promise.all([samira.client.write(hers, 'Je suis libre jeudi.'), odile.client.write(mine, 'Jeudi, ça va ?')]);
  const read = (await odile.opens(id)).items.map(({ text }) => text);
  expect(read.toSorted()).toEqual(['Je suis libre jeudi.', 'Jeudi, ça va ?']);
  expect((await samira.opens(id)).items.map(({ text }) => text)).toEqual(read);
});

test('words whose answer was lost are written once when they are sent again', async () => {
  let isBad = true;
  const phone = openDevice(world.service, {
    fetch: losingFetch(world.service, (path, method) => isBad && method === 'POST' && path.endsWith('/items')),
  });
  await signsIn(phone, 'Odile', odile.words);
  const shown = await phone.openThread(id);
  await expect(phone.write(shown, 'Devant la gare.')).rejects.toThrow('client.offline');
  isBad = false;
  await phone.write(shown, 'Devant la gare.');
  const sent = (await samira.opens(id)).items.filter(({ text }) => text === 'Devant la gare.');
  expect(sent).toHaveLength(1);
});

test('a case whose answer was lost is opened once when it is sent again, and a double tap opens one', async () => {
  let isBad = true;
  const phone = openDevice(world.service, {
    fetch: losingFetch(world.service, (path, method) => isBad && method === 'PUT' && path.startsWith('/v1/cases/')),
  });
  await signsIn(phone, 'Odile', odile.words);
  const before = (await phone.api.cases()).length;
  const wish = { needs: [buildNeed({ urgency: 'urgent' })], words: 'Une lettre.' };
  await expect(phone.ask(wish)).rejects.toThrow('client.offline');
  isBad = false;
  const [once, again] = await Promise.all([phone.ask(wish), phone.ask(wish)]);
  expect(once.id).toBe(again.id);
  expect(await phone.api.cases()).toHaveLength(before + 1);
});

test('a thread longer than one answer of the server is read whole', async () => {
  let shown = await odile.opens(id);
  for (let at = 1; at <= 25; at += 1) shown = await odile.client.write(shown, `message ${at}`);
  const phone = openDevice(world.service);
  await signsIn(phone, 'Odile', odile.words);
  const texts = (await phone.openThread(id)).items.map(({ text }) => text);
  expect(texts.slice(-25)).toEqual(Array.from({ length: 25 }, (_, at) => `message ${at + 1}`));
});
