import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../src/kernel/index.ts';
import { startMailServer, type MailServer } from '../world/mail-server.ts';
import type { Somebody } from '../world/people.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

const hers = 'odile.martin@example.org';

let post: MailServer;
let world: World;
let odile: Host;
let samira: Expert;
let hanna: Expert;

beforeAll(async () => {
  post = await startMailServer();
  world = await startWorld({ mail: { url: post.url, from: 'Relais <relais@example.org>' }, random: () => 0.5 });
  odile = await world.host('Odile');
  samira = await world.expert('Samira');
  hanna = await world.expert('Hanna');
  await world.service.settle();
});
afterAll(async () => {
  await world.drop();
  await post.close();
});
beforeEach(() => {
  post.mails.length = 0;
});

const settings = async ({ client }: Somebody) => (await client.api.notifications()).mail;
const aMinuteLater = async () => {
  await world.service.settle();
  await world.service.pass(minutes(1));
};
const codeIn = (text: string): string => /\b\d{6}\b/.exec(text)?.[0] ?? '';
/** What a host hears of: somebody said yes. */
const isAnswered = async (urgency: 'urgent' | 'critical' = 'urgent') => {
  const { id } = await odile.asks({ urgency });
  const asked = (await samira.isAsked(id)) ? samira : hanna;
  await asked.accepts(id);
};

/** Gives an address and types the code that came. */
async function takes({ client }: Somebody, address: string): Promise<void> {
  await client.api.giveMailAddress(address);
  await world.service.settle();
  await client.api.confirmMailAddress(codeIn(post.mails.at(-1)?.text ?? ''));
  await world.service.settle();
  post.mails.length = 0;
}

test('an address counts once the code that came there was typed in the app; it is shown to nobody in full', async () => {
  expect(await settings(odile)).toMatchObject({ isAvailable: true, state: 'none' });
  await odile.client.api.changeMe({ locale: 'fr' });
  await odile.client.api.giveMailAddress(hers);
  await world.service.settle();
  expect(await settings(odile)).toMatchObject({ state: 'unconfirmed', address: 'o…@….org' });
  expect(post.mails).toHaveLength(1);
  const [mail = missing()] = post.mails;
  expect(mail).toMatchObject({ to: hers, from: 'relais@example.org', isEncrypted: true });
  expect(mail.headers.get('subject')).toBe('Relais : votre code');
  expect(mail.text, 'no link that a scanner could follow').not.toContain('http');

  const wrong = String((Number(codeIn(mail.text)) + 1) % 1_000_000).padStart(6, '0');
  await expect(odile.client.api.confirmMailAddress(wrong)).rejects.toMatchObject({ code: 'notifications.wrong_code' });
  await isAnswered();
  await aMinuteLater();
  expect(post.mails, 'nothing goes to an address that is not confirmed').toHaveLength(1);
  await odile.client.api.confirmMailAddress(codeIn(mail.text));
  expect(await settings(odile)).toMatchObject({ state: 'working', address: 'o…@….org' });
});

test('a mail says that there is something new, in her language, and leads to the app; nothing else is in it', async () => {
  await isAnswered();
  await aMinuteLater();
  expect(post.mails).toHaveLength(1);
  const [mail = missing()] = post.mails;
  expect(mail.to).toBe(hers);
  expect(mail.headers.get('subject')).toBe('Relais : du nouveau');
  expect(mail.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(mail.text).toContain('Il y a du nouveau pour vous');
  expect(mail.text.match(/https?:\S+/g), 'one link, and it is the bare address').toEqual(['http://localhost:3000']);
  expect(mail.headers.get('list-unsubscribe')).toBe('<http://localhost:3000/settings>');
  for (const word of ['Samira', 'Odile', 'interpr', 'Bruxelles', 'tigr']) expect(mail.text).not.toContain(word);
});

test('at most one mail an hour, and what came meanwhile is in the next; what is critical does not wait', async () => {
  await isAnswered();
  await isAnswered();
  await aMinuteLater();
  expect(post.mails, 'the last one is not an hour old').toEqual([]);
  await world.service.pass(hours(1));
  expect(post.mails).toHaveLength(1);
  await isAnswered('critical');
  await world.service.settle();
  expect(post.mails).toHaveLength(2);
});

test('a mail server that is away is tried again', async () => {
  await world.service.pass(hours(2));
  post.mails.length = 0;
  post.beAway(1);
  await isAnswered('critical');
  await world.service.settle();
  expect(post.mails).toEqual([]);
  await aMinuteLater();
  expect(post.mails).toHaveLength(1);
});

test('a letterbox that is closed is written to no more, and the app tells her', async () => {
  await world.service.pass(hours(2));
  post.mails.length = 0;
  post.refuse(hers);
  await isAnswered('critical');
  await world.service.settle();
  expect(await settings(odile)).toMatchObject({ state: 'refused' });
  await isAnswered('critical');
  await world.service.settle();
  expect(post.mails).toEqual([]);
  await takes(odile, 'odile@example.net');
  await isAnswered('critical');
  await world.service.settle();
  expect(post.mails.map(({ to }) => to)).toEqual(['odile@example.net']);
});

test('a code that cannot be delivered is said at once', async () => {
  post.refuse('nobody@example.org');
  await hanna.client.api.giveMailAddress('nobody@example.org');
  await world.service.settle();
  expect(await settings(hanna)).toMatchObject({ state: 'unconfirmed', codeRefused: true });
});

test('a code is good for an hour and five tries, and five a day are sent: no letterbox is filled from here', async () => {
  const paul = await world.host('Paul');
  const tries = async (code: string) =>
    paul.client.api.confirmMailAddress(code).then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
  await paul.client.api.giveMailAddress('paul@example.org');
  await world.service.settle();
  const code = codeIn(post.mails.at(-1)?.text ?? '');
  const wrong = code === '000000' ? '111111' : '000000';
  for (let tried = 0; tried < 5; tried += 1) expect(await tries(wrong)).toBe('notifications.wrong_code');
  expect(await tries(code), 'even the right one').toBe('notifications.code_over');
  await paul.client.api.giveMailAddress('paul@example.org');
  await world.service.settle();
  const second = codeIn(post.mails.at(-1)?.text ?? '');
  await world.service.pass(hours(1));
  expect(await tries(second)).toBe('notifications.code_over');
  for (let count = 3; count <= 5; count += 1) await paul.client.api.giveMailAddress('paul@example.org');
  await expect(paul.client.api.giveMailAddress('paul@example.org')).rejects.toMatchObject({
    code: 'notifications.too_many_codes',
  });
  await world.service.settle();
});

test('taking an address away, or confirming one, gives no further codes that day', async () => {
  const leon = await world.host('Léon');
  const { client } = leon;
  for (let count = 1; count <= 3; count += 1) {
    await client.api.giveMailAddress('stranger@example.org');
    await world.service.settle();
    await client.api.removeMailAddress();
  }
  await takes(leon, 'leon@example.org');
  await client.api.giveMailAddress('stranger@example.org');
  await expect(client.api.giveMailAddress('stranger@example.org')).rejects.toMatchObject({
    code: 'notifications.too_many_codes',
  });
  await client.api.removeMailAddress();
  await world.service.settle();
  expect((await client.api.notifications()).mail).toMatchObject({ state: 'none' });
  const [kept] = await world.service.database.sql<{ candidate: Uint8Array }[]>`
    select candidate from address_codes where person = ${leon.id}`;
  expect(kept?.candidate.length, 'of the address nothing stays').toBe(0);
});

test('an address is removed by its owner, at once', async () => {
  await odile.client.api.removeMailAddress();
  expect(await settings(odile)).toMatchObject({ state: 'none' });
  await isAnswered();
  await aMinuteLater();
  expect(post.mails).toEqual([]);
});

function missing(): never {
  throw new Error('no mail came');
}
