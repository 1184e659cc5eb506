import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchWithCookies } from '../../src/client/index.ts';
import { fetchInto } from '../../src/http/index.ts';
import { addressOf, openDevice } from '../world/devices.ts';
import { signsIn } from '../world/people.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
});
afterAll(() => world.drop());

test('an app that reads one thread several times at once, as changes come in, reads each message once', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, 'Convocation jeudi.');
  await samira.accepts(id);
  await samira.opens(id);
  await odile.opens(id);
  for (const text of ['Où ?', 'Quand ?', 'J’y serai.']) await samira.writes(id, text);

  const { client } = odile;
  const readings = await Promise.all([
    client.openThread(id),
    client.handOverKeys(),
    client.openThread(id),
    client.openThread(id),
  ]);
  const threads = readings.filter((one) => typeof one === 'object' && 'items' in one);
  for (const { items } of threads) {
    const messages = items.filter(({ purpose }) => purpose === 'message').map(({ text }) => text);
    expect(messages).toEqual(['Où ?', 'Quand ?', 'J’y serai.']);
  }
  expect(threads).toHaveLength(3);
});

test('a message written while the thread is being read is written once, behind what was there', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, 'Rendez-vous lundi.');
  await samira.accepts(id);
  const shown = await odile.opens(id);
  await Promise.all([
    odile.client.write(shown, 'Merci !'),
    odile.client.openThread(id),
    odile.client.write(shown, 'À lundi.'),
    odile.client.openThread(id),
  ]);
  const { items } = await odile.opens(id);
  expect(items.filter(({ purpose }) => purpose === 'message').map(({ text }) => text)).toEqual(['Merci !', 'À lundi.']);
});

test('a new epoch begins behind whatever was written while it was being prepared', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, 'Audience mardi.');
  await samira.accepts(id);
  await samira.opens(id);
  let isFirst = true;
  const { service } = world;
  const inside = fetchWithCookies(service.deps.publicUrl.origin, fetchInto(service.app));
  const device = openDevice(service, {
    fetch: async (input, init) => {
      const isRotation = addressOf(input).pathname.includes('/epochs/');
      if (isRotation && isFirst) {
        isFirst = false;
        await samira.writes(id, 'Je suis en route.');
      }
      return inside(input, init);
    },
  });
  const { client } = await signsIn(device, 'Odile', odile.words);

  const shown = await client.openThread(id);
  expect(isFirst).toBe(false);
  expect(shown.view).toMatchObject({ epoch: 2, isEpochSpent: false });
  for (const { items } of [shown, await samira.opens(id), await odile.opens(id)]) {
    expect(items.map(({ text }) => text)).toContain('Je suis en route.');
  }
});
