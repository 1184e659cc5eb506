import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyCard, EmergencyCardInput, EmergencyCardView } from '../../src/identity/contract.ts';
import { locales } from '../../src/kernel/index.ts';
import { startWorld, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let inesHandle: string;

beforeAll(async () => {
  world = await startWorld();
  odile = await world.host('Odile');
  inesHandle = (await world.ines.client.api.me()).handle;
});
afterAll(() => world.drop());

const card = async (): Promise<EmergencyCard> => (await world.service.app.inject('/emergency-card.json')).json();

/** The card as a form holds it, with another first line in French. */
function withFirstLine({ doctorTelephone, texts }: EmergencyCardView, first: string): EmergencyCardInput {
  const written = locales.map((locale) => {
    const { doctor, lines } = texts[locale];
    return [locale, { doctor, lines: locale === 'fr' ? [first, ...lines.slice(1)] : lines }];
  });
  return { doctorTelephone, texts: Object.fromEntries(written) as EmergencyCardInput['texts'] };
}

test('without an account anybody reads the card, in four languages, with the rota’s telephone once there is one', async () => {
  const shipped = await card();
  expect(shipped).toMatchObject({ version: 0, doctorTelephone: '1733' });
  expect(shipped).not.toHaveProperty('rotaTelephone');
  for (const locale of locales) expect(shipped.texts[locale].lines, locale).toHaveLength(5);
  const { revision } = await world.ines.client.api.collective();
  await world.ines.client.api.changeCollective(revision, { rotaTelephone: '+3222000001' });
  expect(await card()).toMatchObject({ rotaTelephone: '+3222000001' });
  const answer = await world.service.app.inject('/v1/emergency-card');
  expect(answer.headers['etag']).toBe('"0"');
  expect(answer.json()).toMatchObject({ can: [], version: 0 });
});

test('Inès changes a line: it is dated, coordinators read who wrote it, and nobody else does', async () => {
  const { api } = world.ines.client;
  const before = await api.emergencyCard();
  expect(before.can).toEqual(['change']);
  await world.service.pass(86_400_000);

  const after = await api.changeEmergencyCard(withFirstLine(before, 'Respirez.'), before.version);

  expect(after).toMatchObject({ version: 1, changedOn: '2026-11-25', changedBy: inesHandle, can: ['change'] });
  expect((await card()).texts.fr.lines[0]).toBe('Respirez.');
  expect(await card()).not.toHaveProperty('changedBy');
  expect(await odile.client.api.emergencyCard()).not.toHaveProperty('changedBy');
  expect(await world.wout.client.api.emergencyCard()).toMatchObject({ changedBy: inesHandle });
});

test('Wout had the card open meanwhile: his change is refused, and hers stays', async () => {
  const { api } = world.wout.client;
  const read = await api.emergencyCard();
  await world.ines.client.api.changeEmergencyCard(withFirstLine(read, 'Asseyez-vous.'), read.version);
  await expect(api.changeEmergencyCard(withFirstLine(read, 'Levez-vous.'), read.version)).rejects.toMatchObject({
    status: 412,
    code: 'identity.card_stale',
  });
  expect((await card()).texts.fr.lines[0]).toBe('Asseyez-vous.');
});

test('two changes at once: one stands, the other is told', async () => {
  const read = await world.wout.client.api.emergencyCard();
  const answers = await Promise.allSettled([
    world.ines.client.api.changeEmergencyCard(withFirstLine(read, 'Un.'), read.version),
    world.wout.client.api.changeEmergencyCard(withFirstLine(read, 'Deux.'), read.version),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await card()).version).toBe(read.version + 1);
});

test('nobody else changes it; a card without one language, with six lines or another number is none', async () => {
  const { api } = world.ines.client;
  const read = await api.emergencyCard();
  const good = withFirstLine(read, 'Un.');
  await expect(odile.client.api.changeEmergencyCard(good, read.version)).rejects.toMatchObject({ status: 404 });
  const { ar: _, ...three } = good.texts;
  const wrong = [
    { ...good, texts: three as typeof good.texts },
    { ...good, texts: { ...good.texts, fr: { doctor: 'x', lines: ['1', '2', '3', '4', '5', '6'] } } },
    { ...good, texts: { ...good.texts, fr: { doctor: ' ', lines: ['1'] } } },
    { ...good, doctorTelephone: 'tel:1733' },
  ];
  for (const card of wrong) {
    await expect(api.changeEmergencyCard(card, read.version)).rejects.toMatchObject({ status: 400 });
  }
  expect(await api.emergencyCard()).toEqual(read);
});
