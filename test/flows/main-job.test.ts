import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownCase } from '../../src/client/index.ts';
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

function messagesOf({ items }: ShownCase): [string, string][] {
  return items.flatMap(({ purpose, author, text }) => (purpose === 'message' ? [[author, text]] : []));
}
