import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, type CaseId } from '../../src/kernel/index.ts';
import type { ReferralCard } from '../../src/cases/contract.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

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

const where = { ready: 'where', words: 'Près de la gare du Midi ?' } as const;
const near = { ready: 'stop-near', words: 'Oui, à cinq minutes.' } as const;

async function askedOf(expert: Expert, id: CaseId): Promise<ReferralCard> {
  const card = await expert.isAsked(id);
  if (card === undefined) throw new Error(`${expert.handle} is not asked`);
  return card;
}
const kept = () => world.service.database.sql`select * from questions`;

test('Samira asks where exactly, Odile answers, and nobody else can read either', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' });
  const before = await askedOf(samira, id);
  expect(before.can).toContain('ask');
  expect(await samira.client.openAnswer(before)).toBeUndefined();

  const asked = await samira.client.askHost(before, where);
  expect(asked.question).toMatchObject({ number: 1 });
  expect(JSON.stringify(await kept()), 'the server holds ciphertext').not.toContain('Midi');
  expect(await odile.client.api.unread()).toMatchObject({ threads: 1 });

  const hers = await odile.opens(id);
  expect(hers.questions).toMatchObject([{ referral: asked.id, number: 1, question: where, isAnswered: false }]);
  expect(hers.contactCards, 'a question is nobody’s number').toEqual([]);
  const [view] = hers.view.questions;
  expect(view?.asker.handle, 'what she is called comes with a yes').toBeUndefined();

  await expect(samira.client.askHost(asked, { words: 'Et encore ?' })).rejects.toMatchObject({
    status: 409,
    code: 'cases.question_open',
  });
  const [question] = hers.questions;
  if (question === undefined) throw new Error('no question');
  await odile.client.answerQuestion(hers, question, near);
  await expect(odile.client.answerQuestion(hers, question, { words: 'Non.' })).rejects.toMatchObject({
    code: 'cases.question_over',
  });
  expect(await odile.client.api.unread()).toMatchObject({ threads: 0 });

  const answered = await askedOf(samira, id);
  expect(await samira.client.openAnswer(answered)).toMatchObject({ ...near, to: where });
  expect(await askedOf(tesfay, id)).not.toHaveProperty('question');
  expect((await again(answered)).question).toMatchObject({ number: 2 });
  expect(await samira.client.openAnswer(await askedOf(samira, id))).toBeUndefined();
});

/** One thing more, once the first was answered. */
const again = (card: ReferralCard) => samira.client.askHost(card, { ready: 'how-long', words: '' });

test('a coordinator who reads the case, and the second adult, see no question', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' });
  await samira.client.askHost(await askedOf(samira, id), where);
  const seen = await world.ines.client.api.caseOf(id);
  expect(seen.questions).toEqual([]);
  expect(seen.can).not.toContain('answer-question');
  const body = { number: 1, card: { text: '[]', mac: 'A'.repeat(43), file: 'AAAA' } };
  const referral = (await askedOf(samira, id)).id;
  for (const client of [world.ines.client, tesfay.client])
    await expect(client.api.answerQuestion(id, referral, body)).rejects.toMatchObject({ status: 404 });
  await expect(tesfay.client.api.askQuestion(referral, { card: body.card })).rejects.toMatchObject({ status: 404 });
});

test('a question is forgotten with her yes, her no, somebody else’s yes, and the end of the need', async () => {
  await world.service.database.sql`delete from questions`;
  const endings: ((id: CaseId) => Promise<unknown>)[] = [
    (id) => samira.accepts(id),
    (id) => samira.declines(id),
    (id) => tesfay.accepts(id),
    (id) => odile.client.api.closeCase(id, { outcome: 'no-longer-needed' }),
  ];
  for (const end of endings) {
    const { id } = await odile.asks({ urgency: 'urgent' });
    await samira.client.askHost(await askedOf(samira, id), where);
    const shown = await odile.opens(id);
    await end(id);
    expect(await kept()).toEqual([]);
    const [question] = shown.questions;
    if (question === undefined) throw new Error('no question');
    await expect(odile.client.answerQuestion(shown, question, near)).rejects.toMatchObject({
      status: expect.toSatisfy((status) => status === 404 || status === 409) as number,
    });
  }
});

test('whoever was too late is told so, with the same words as for a yes', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' });
  const card = await askedOf(samira, id);
  await tesfay.accepts(id);
  await expect(samira.client.askHost(card, where)).rejects.toMatchObject({ code: 'cases.already_covered' });
});

test('a server that swaps answers deceives nobody: each is about its own referral', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' });
  const asked = await samira.client.askHost(await askedOf(samira, id), where);
  const other = await odile.asks({ urgency: 'urgent' });
  const elsewhere = await samira.client.askHost(await askedOf(samira, other.id), where);
  const [one, two] = [await odile.opens(id), await odile.opens(other.id)];
  for (const shown of [one, two]) {
    const [question] = shown.questions;
    if (question !== undefined) await odile.client.answerQuestion(shown, question, near);
  }
  const answers = [await askedOf(samira, id), await askedOf(samira, other.id)] as const;
  const swapped = { ...answers[0], question: answers[1].question };
  await expect(samira.client.openAnswer(swapped)).rejects.toMatchObject({ kind: 'unprocessable' });
  expect([asked.id, elsewhere.id]).toEqual([answers[0].id, answers[1].id]);

  await world.service.pass(days(60));
  expect(await kept()).toEqual([]);
});
