import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, hours } from '../../src/kernel/index.ts';
import { buildNeed } from '../world/asks.ts';
import { joins } from '../world/people.ts';
import { asHost, startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
let tesfay: Expert;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
  tesfay = await world.expert('Tesfay');
});
afterAll(() => world.drop());

const words = 'Elle a rendez-vous jeudi et ne lit pas le français.';

test('nothing hurries: the key is on its way until the host opens Relais again', async () => {
  const { id } = await odile.asks({ urgency: 'soon' }, words);
  const { appointment } = await samira.accepts(id);
  expect(appointment.key).toBe('on-its-way');
  expect(await samira.opens(id)).toMatchObject({ key: 'on-its-way', items: [] });
  await expect(samira.writes(id, 'Bonjour')).rejects.toThrow('client.key_on_its_way');

  expect(await odile.client.handOverKeys()).toBe(1);
  const opened = await samira.opens(id);
  expect(opened).toMatchObject({ key: 'here', brief: { words } });
  expect(opened.readers).toContain(samira.id);
  expect(await odile.client.handOverKeys()).toBe(0);
});

test('a coordinator on duty hands the key over as well, and the host sees that she opened the case', async () => {
  const { id } = await odile.asks({ urgency: 'soon' }, words);
  await samira.accepts(id);
  await world.service.pass(hours(5));
  const stuck = (await world.wout.client.api.board()).stuck.find((one) => one.case === id);
  expect(stuck).toMatchObject({ reason: 'key-not-handed-over', bestAction: 'hand-over-key' });

  await world.wout.client.openThread(id);
  expect(await samira.opens(id)).toMatchObject({ key: 'here', brief: { words } });
  const { view, items } = await odile.opens(id);
  expect(new Set(view.openedBy.map(({ handle }) => handle))).toEqual(new Set(['samira', 'wout']));
  expect(items).toMatchObject([{ purpose: 'reader', author: world.wout.id, text: samira.id }]);
});

test('a sensitive case goes ahead to nobody, however urgent', async () => {
  const wish = { needs: [buildNeed({ urgency: 'critical' })], words, isSensitive: true };
  const { id } = await odile.client.ask(wish);
  expect((await samira.accepts(id)).appointment.key).toBe('on-its-way');
});

test('whoever was asked and not chosen opens nothing', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, words);
  const asked = await tesfay.isAsked(id);
  expect(asked).toMatchObject({ state: 'asked' });
  await samira.accepts(id);
  await expect(tesfay.client.accept(asked ?? noReferral())).rejects.toMatchObject({ code: 'cases.already_covered' });
  await expect(tesfay.opens(id)).rejects.toMatchObject({ status: 404 });
  const { view, readers } = await odile.opens(id);
  expect(view.epoch).toBe(2);
  expect(readers).not.toContain(tesfay.id);
});

test('a replacement gets the brief sealed again, not what was said before', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' }, words);
  const { appointment } = await samira.accepts(id);
  await odile.writes(id, 'Pour Samira seulement.');
  await tesfay.saysLateYes(id);
  await samira.client.api.releaseAppointment(appointment.id, {});
  await world.service.settle();
  await expect(samira.opens(id)).rejects.toMatchObject({ status: 404 });

  await tesfay.accepts(id);
  await odile.opens(id);
  const taken = await tesfay.opens(id);
  expect(taken).toMatchObject({ key: 'here', brief: { words } });
  expect(taken.items.map(({ text }) => text)).not.toContain('Pour Samira seulement.');
  await tesfay.writes(id, 'Je prends la suite.');
  await odile.client.handOverKeys();
  expect(await odile.client.handOverKeys()).toBe(0);
  const hers = await odile.opens(id);
  expect(hers.items.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Pour Samira seulement.', 'Je prends la suite.']),
  );
});

test('a ready host opens one urgent case, at night and with no coordinator there', async () => {
  const { fragment } = await world.ines.client.invite({ roles: ['host'], isReady: true });
  const paul = asHost(await joins(world.service, fragment, 'Paul'));
  const { id } = await paul.asks({ urgency: 'urgent' }, words);
  const asked = await samira.isAsked(id);
  expect(asked).toMatchObject({ hostIsConfirmed: false });
  const { appointment, isCardSent } = await samira.accepts(id, '+32 470 00 00 03');
  expect([appointment.key, isCardSent]).toEqual(['here', true]);
  const opened = await samira.opens(id);
  expect(opened.brief?.words).toBe(words);
  expect(opened.people.get(paul.id)).toMatchObject({ by: 'ready', handle: 'paul' });
  expect((await paul.opens(id)).contactCards).toMatchObject([{ words: '+32 470 00 00 03' }]);
  await expect(paul.asks({ urgency: 'urgent' })).rejects.toMatchObject({ status: 403 });
});

test('a roster that nobody dated for two weeks grants nothing ahead, and says so', async () => {
  await world.service.pass(days(15));
  const { id, isRosterStale } = await odile.asks({ urgency: 'urgent' }, words);
  expect(isRosterStale).toBe(true);
  expect((await samira.accepts(id)).appointment.key).toBe('on-its-way');
});

function noReferral(): never {
  throw new Error('she was not asked');
}
