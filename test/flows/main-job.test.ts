import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownCase } from '../../src/client/index.ts';
import { brussels, entryContent } from '../world/entries.ts';
import { cosignsAll, submits, welcomes } from '../world/people.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  samira = await world.expert('Samira', { gender: 'woman' });
  await world.expert('Tesfay', { gender: 'man' });
});
afterAll(() => world.drop());

const words = 'Convocation jeudi, elle ne lit pas le français.';

test('a host finds an interpreter in the directory, without any way to reach her', async () => {
  const answer = await odile.client.api.search({ text: 'interprète tigrinya', locale: 'fr' });
  expect(answer.found.map(({ card }) => card.displayName).sort()).toEqual(['Samira', 'Tesfay']);
  expect(JSON.stringify(answer)).not.toContain('telephone');
});

test('an urgent need: the key goes ahead, the first yes opens the brief, both write, the case is closed', async () => {
  const { id, receipt, isRosterStale } = await odile.asks({ urgency: 'urgent' }, words);
  expect(receipt.needs).toMatchObject([{ isStuck: false }]);
  expect(isRosterStale).toBe(false);

  const card = await samira.isAsked(id);
  expect(card).toMatchObject({ state: 'asked', need: { kind: 'interpreter', urgency: 'urgent', languages: ['tir'] } });
  expect(JSON.stringify(card)).not.toContain('Convocation');
  await expect(samira.opens(id)).rejects.toMatchObject({ status: 404 });

  const { appointment, isCardSent } = await samira.accepts(id, 'Samira, +32 470 00 00 03, après 18 h');
  expect(appointment).toMatchObject({ state: 'held', key: 'here' });
  expect(isCardSent).toBe(true);

  const opened = await samira.opens(id);
  expect(opened).toMatchObject({ key: 'here', brief: { words, needs: [{ kind: 'interpreter', languages: ['tir'] }] } });
  expect(opened.items).toMatchObject([{ purpose: 'reader', text: samira.id }]);

  const hers = await odile.opens(id);
  expect(hers.contactCards).toMatchObject([{ from: samira.id, words: 'Samira, +32 470 00 00 03, après 18 h' }]);
  // Keys went ahead to others too: her opening starts an epoch that only those who are concerned can read.
  expect(hers.view.epoch).toBe(2);
  expect(hers.readers).toEqual([odile.id, samira.id, world.ines.id, world.wout.id].sort());
  expect(hers.people.get(samira.id)?.handle).toBe('samira');

  await odile.writes(id, 'Merci ! Jeudi à 9 h, devant la gare ?');
  const answered = await samira.writes(id, 'J’y serai.');
  expect(messagesOf(answered)).toEqual([
    [odile.id, 'Merci ! Jeudi à 9 h, devant la gare ?'],
    [samira.id, 'J’y serai.'],
  ]);
  expect(messagesOf(await odile.opens(id))).toEqual(messagesOf(answered));

  await odile.client.api.closeCase(id, { outcome: 'met' });
  await expect(samira.writes(id, 'Encore un mot')).rejects.toMatchObject({ status: 409 });
});

test('a dentist is asked once two coordinators have vetted her entry, and not before', async () => {
  const marie = await welcomes(world.service, world.ines, 'Marie', ['expert']);
  const skills = [{ kind: 'dentist' as const, modes: ['on-site' as const], topics: [] }];
  const entry = await submits(marie, entryContent({ displayName: 'Marie', municipality: brussels, skills }));
  const [item] = (await world.ines.client.api.vetting()).filter(({ id }) => id === entry);
  expect(item).toMatchObject({ owner: marie.id, kindsToVet: ['dentist'] });
  expect(item && (await world.ines.client.vetEntry(item))).toBe('proposed');
  await world.service.settle();

  const need = { kind: 'dentist' as const, languages: [], urgency: 'soon' as const };
  const early = await odile.asks(need, 'Mal de dents.');
  expect(early.receipt.needs).toMatchObject([{ asked: 0, isStuck: true }]);

  await cosignsAll(world.wout);
  await world.service.settle();
  const { id, receipt } = await odile.asks(need, 'Mal de dents.');
  expect(receipt.needs).toMatchObject([{ asked: 1, isStuck: false }]);

  const [card] = (await marie.client.api.referrals()).filter((referral) => referral.case === id);
  expect(JSON.stringify(card)).not.toContain('Mal de dents');
  const { appointment } = await marie.client.accept(card ?? noCard());
  expect(appointment.key).toBe('on-its-way');
  await odile.opens(id);
  expect(await marie.client.openThread(id)).toMatchObject({ key: 'here', brief: { words: 'Mal de dents.' } });
});

function noCard(): never {
  throw new Error('she was not asked');
}

function messagesOf({ items }: ShownCase): [string, string][] {
  return items.flatMap(({ purpose, author, text }) => (purpose === 'message' ? [[author, text]] : []));
}
