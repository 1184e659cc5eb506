import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedList } from '../../src/identity/contract.ts';
import { days } from '../../src/kernel/index.ts';
import { countersignStatement, signAs } from '../../src/sealing/index.ts';
import { secondsOf, signIn, stated, type Device, type Hand } from '../world/by-hand.ts';
import { openDesk, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

/** One collective through its first years, in order: Ada alone, then with Bea; experts are confirmed along the way. */
let service: TestService;
let desk: Desk;
let bea: Hand;
let midwife: Hand;
let interpreter: Hand;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
});
beforeEach(() => desk.reopen());
afterAll(() => service.drop());

const about = (hand: Hand, issuer: Hand = desk.collective.ada) => ({ org: desk.collective.org, about: hand, issuer });
const cosign = (device: Device, hand: Hand, { hash, text }: { hash: string; text: string }) => {
  const [, signature] = countersignStatement({ text, signatures: [] }, hand.signer);
  return device.call('POST', `/v1/statements/${hash}/signatures`, { signature });
};
const proposed = async (device: Device) =>
  (await device.call('GET', '/v1/statements/proposed')).json<
    { hash: string; text: string; person: string; can: string[] }[]
  >();

test('while she is alone, one coordinator’s signature vets a midwife', async () => {
  midwife = await desk.member('maud');
  interpreter = await desk.member('samira');
  const full = await stated(service, about(midwife), { roles: ['expert'], kinds: ['midwife'] });
  expect(await desk.state(desk.ada, midwife, full)).toMatchObject({ state: 'current' });
  await desk.state(
    desk.ada,
    interpreter,
    await stated(service, about(interpreter), { roles: ['expert'], kinds: ['interpreter'] }),
  );
  expect(await desk.meOf(midwife)).toMatchObject({ roles: ['expert'], vettedKinds: ['midwife'] });
});

test('the same statement again is well; a version that does not rise is refused', async () => {
  const again = await stated(service, about(interpreter), { roles: ['expert'], kinds: ['interpreter'] });
  expect(await desk.state(desk.ada, interpreter, again)).toMatchObject({ state: 'current' });
  const other = await stated(service, about(interpreter), { roles: ['expert'], kinds: [] });
  expect(await desk.state(desk.ada, interpreter, other)).toMatchObject({
    status: 409,
    code: 'identity.statement_older',
  });
  const more = await stated(service, about(interpreter), {
    version: 2,
    roles: ['expert'],
    kinds: ['interpreter', 'translator'],
  });
  expect(await desk.state(desk.ada, interpreter, more)).toMatchObject({ state: 'current' });
  expect(await desk.meOf(interpreter)).toMatchObject({ vettedKinds: ['interpreter', 'translator'] });
});

test('a statement of another Relais, about others, by others or with impossible dates is refused, and changes nothing', async () => {
  const next = { version: 3, roles: ['expert'] };
  const issued = secondsOf(service);
  const refusals: [string, SignedList][] = [
    ['statement_foreign', await stated(service, { ...about(interpreter), org: 'another' }, next)],
    ['statement_other_person', await stated(service, about(midwife), next)],
    ['statement_other_person', await stated(service, about(interpreter), { ...next, handleHash: 'A'.repeat(43) })],
    ['statement_other_keys', await stated(service, about(interpreter), { ...next, recipient: midwife.keys.recipient })],
    ['statement_other_keys', await stated(service, about(interpreter), { ...next, signingKey: 'A'.repeat(43) })],
    ['statement_issuer', await stated(service, about(interpreter, midwife), next)],
    ['statement_dates', await stated(service, about(interpreter), { ...next, expires: issued + 367 * 86_400 })],
    ['statement_dates', await stated(service, about(interpreter), { ...next, expires: issued })],
    ['list_unknown_word', await stated(service, about(interpreter), { ...next, kinds: ['astrologer'] })],
    ['list_unknown_word', await stated(service, about(interpreter), { ...next, roles: ['king'] })],
  ];
  for (const [code, list] of refusals) {
    expect(await desk.state(desk.ada, interpreter, list)).toMatchObject({ status: 422, code: `identity.${code}` });
  }
  const twice = await stated(service, about(interpreter), next);
  const forged = { ...twice, signatures: [...twice.signatures, ...twice.signatures] };
  expect(await desk.state(desk.ada, interpreter, forged)).toMatchObject({ code: 'identity.statement_signers' });
  expect(await desk.state(desk.ada, interpreter, { ...twice, text: '["relais/statement/1"]' })).toMatchObject({
    status: 400,
  });
  expect(await desk.meOf(interpreter)).toMatchObject({ vettedKinds: ['interpreter', 'translator'] });
});

test('since there are two, the midwife lacks a second signature: she counts again once Bea signs', async () => {
  bea = await desk.seated('bea');
  expect(await desk.meOf(midwife)).toMatchObject({ state: 'confirmed', roles: ['expert'], vettedKinds: [] });
  expect(await desk.meOf(interpreter)).toMatchObject({ vettedKinds: ['interpreter', 'translator'] });
  const beas = await signIn(service, bea);
  const [unfinished] = await proposed(beas);
  expect(unfinished).toMatchObject({ person: midwife.person, can: ['cosign'] });
  expect((await proposed(desk.ada)).map(({ can }) => can)).toEqual([[]]);
  if (!unfinished) throw new Error('nothing is proposed');

  const signed = await cosign(beas, bea, unfinished);
  expect(signed.json()).toMatchObject({ state: 'current' });
  expect((await cosign(beas, bea, unfinished)).json()).toMatchObject({ state: 'current' });
  expect(await proposed(beas)).toEqual([]);
  expect(await desk.meOf(midwife)).toMatchObject({ vettedKinds: ['midwife'] });
});

test('a lawyer is proposed by one coordinator and vetted by the second; a stranger’s signature is no use', async () => {
  const lawyer = await desk.member('vera');
  const statement = await stated(service, about(lawyer), { roles: ['expert'], kinds: ['asylum-lawyer'] });
  const { hash, state: first } = await desk.state(desk.ada, lawyer, statement);
  expect(first).toBe('proposed');
  expect(await desk.meOf(lawyer)).toMatchObject({ state: 'waiting', vettedKinds: [] });

  const stranger = await signIn(service, interpreter);
  expect((await cosign(stranger, interpreter, { hash, ...statement })).statusCode).toBe(404);
  expect((await cosign(desk.ada, desk.collective.ada, { hash, ...statement })).json()).toMatchObject({
    state: 'proposed',
  });
  expect(await desk.meOf(lawyer)).toMatchObject({ state: 'waiting' });

  const beas = await signIn(service, bea);
  expect((await cosign(beas, bea, { hash, ...statement })).json()).toMatchObject({ hash, state: 'current' });
  const me = (await desk.meOf(lawyer)) as { statement?: SignedList };
  expect(me).toMatchObject({ state: 'confirmed', vettedKinds: ['asylum-lawyer'] });
  expect(me.statement?.signatures.map(([signer]) => signer)).toEqual([desk.collective.ada.person, bea.person]);
  expect((await cosign(beas, bea, { hash: 'A'.repeat(43), text: statement.text })).statusCode).toBe(404);
});

test('both coordinators are in one room: both signatures come at once', async () => {
  const nurse = await desk.member('nele');
  const statement = await stated(service, about(nurse), { roles: ['expert'], kinds: ['nurse'] });
  const second = signAs(bea.signer, statement.text);
  const both = {
    ...statement,
    signatures: [...statement.signatures, [bea.person, second[1]] as [typeof bea.person, string]],
  };
  expect(await desk.state(desk.ada, nurse, both)).toMatchObject({ state: 'current' });
});

test('after a year a statement vets for nothing, while she keeps reading', async () => {
  expect(await desk.meOf(interpreter)).toMatchObject({ vettedKinds: ['interpreter', 'translator'] });
  await service.pass(days(365) - 1);
  expect(await desk.meOf(interpreter)).toMatchObject({ vettedKinds: ['interpreter', 'translator'] });
  await service.pass(days(1));
  expect(await desk.meOf(interpreter)).toMatchObject({ state: 'confirmed', roles: ['expert'], vettedKinds: [] });
  await desk.reopen();
  const renewed = await stated(service, about(interpreter), { version: 3, roles: ['expert'], kinds: ['interpreter'] });
  expect(await desk.state(desk.ada, interpreter, renewed)).toMatchObject({ state: 'current' });
  expect(await desk.meOf(interpreter)).toMatchObject({ vettedKinds: ['interpreter'] });
});
