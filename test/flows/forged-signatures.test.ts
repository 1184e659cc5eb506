import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedList } from '../../src/identity/contract.ts';
import { heldRoster, signAs, signDating } from '../../src/sealing/index.ts';
import { extended, secondsOf, signIn, stated, type Device, type Hand } from '../world/by-hand.ts';
import { openDesk, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

/** Ada and Bea coordinate; Ada means ill, and writes down what Bea, or the root, never signed. */
let service: TestService;
let desk: Desk;
let bea: Hand;
let beas: Device;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
  bea = await desk.seated('bea');
});
beforeEach(async () => {
  await desk.reopen();
  beas = await signIn(service, bea);
});
afterAll(() => service.drop());

const about = (hand: Hand, issuer: Hand = desk.collective.ada) => ({ org: desk.collective.org, about: hand, issuer });
/** What somebody signs about another text. */
const elsewhere = (hand: Hand): string => signAs(hand.signer, 'something else')[1];
const extend = (hand: Hand) =>
  extended(service, desk.collective.roster, { seating: [hand], signer: desk.collective.ada });

test('one coordinator cannot vet a lawyer by writing another’s signature herself', async () => {
  const lawyer = await desk.member('vera');
  const statement = await stated(service, about(lawyer), { roles: ['expert'], kinds: ['asylum-lawyer'] });
  for (const second of [elsewhere(bea), signAs(desk.collective.ada.signer, statement.text)[1]]) {
    const forged: SignedList = { ...statement, signatures: [...statement.signatures, [bea.person, second]] };
    expect(await desk.state(desk.ada, lawyer, forged)).toMatchObject({
      status: 422,
      code: 'identity.statement_signature',
    });
  }
  expect(await desk.meOf(lawyer)).toMatchObject({ state: 'waiting', vettedKinds: [] });
});

test('a second signature that does not hold leaves a statement where it was', async () => {
  const midwife = await desk.member('maud');
  const statement = await stated(service, about(midwife), { roles: ['expert'], kinds: ['midwife'] });
  const { hash } = await desk.state(desk.ada, midwife, statement);
  const cosign = (signature: string) => beas.call('POST', `/v1/statements/${hash}/signatures`, { signature });
  expect((await cosign(elsewhere(bea))).json()).toMatchObject({ code: 'identity.statement_signature' });
  expect(await desk.meOf(midwife)).toMatchObject({ vettedKinds: [] });
  expect((await cosign(signAs(bea.signer, statement.text)[1])).json()).toMatchObject({ state: 'current' });
});

test('one coordinator cannot seat her friend in another’s name, or in the root’s', async () => {
  const friend = await desk.member('friend');
  const { body } = await extend(friend);
  for (const signer of [bea.person, 'root'] as const) {
    const forged = { ...body, signatures: [...body.signatures, [signer, elsewhere(bea)]] };
    const answer = await desk.ada.call('POST', '/v1/rosters', forged);
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'identity.roster_signature' }]);
  }
  expect(await desk.meOf(friend)).toMatchObject({ state: 'waiting', isSeated: false });
});

test('a proposed roster stands only once the second signature holds; a note on it must hold too', async () => {
  const gwen = await desk.member('gwen');
  const { body, roster } = await extend(gwen);
  const number = roster.number;
  expect((await desk.ada.call('POST', '/v1/rosters', body)).json()).toEqual({ number, state: 'proposed' });
  const sign = (signature: string) =>
    beas.call('POST', `/v1/rosters/${number}/signatures`, { hash: roster.hash, signature });
  expect((await sign(elsewhere(bea))).json()).toMatchObject({ code: 'identity.roster_signature' });
  expect((await sign(signAs(bea.signer, roster.text)[1])).json()).toEqual({ number, state: 'standing' });

  const note = signDating(await heldRoster(roster.text), secondsOf(service), desk.collective.ada.signer);
  const put = (dating: object) => desk.ada.call('PUT', `/v1/rosters/${number}/dating`, dating);
  const forged = { ...note, signature: [desk.collective.ada.person, elsewhere(desk.collective.ada)] };
  expect((await put(forged)).json()).toMatchObject({ code: 'identity.dating_signature' });
  expect((await put(note)).statusCode).toBe(204);
});
