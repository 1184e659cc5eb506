import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RosterStanding, SignedList } from '../../src/identity/contract.ts';
import { heldRoster, rosterAfter, signDating, signRoster, signAs } from '../../src/sealing/index.ts';
import { extended, secondsOf, sent, signIn, stated, type Device, type Hand } from '../world/by-hand.ts';
import { openDesk, statusesOf, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

/** One collective’s rosters, in order: Ada alone, Bea seated, a third, a fourth; then somebody leaves. */
let service: TestService;
let desk: Desk;
let bea: Hand;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
});
beforeEach(() => desk.reopen());
afterAll(() => service.drop());

const about = (hand: Hand, issuer: Hand = desk.collective.ada) => ({ org: desk.collective.org, about: hand, issuer });

test('a second coordinator is seated by the next roster, and her statement comes with it', async () => {
  bea = await desk.member('bea');
  expect(await desk.meOf(bea)).toMatchObject({ state: 'waiting', roles: [] });
  const statement = await stated(service, about(bea), { roles: ['coordinator', 'host'] });
  const { body, roster } = await extended(service, desk.collective.roster, {
    seating: [bea],
    signer: desk.collective.ada,
    statements: [statement],
  });
  const answer = await desk.ada.call('POST', '/v1/rosters', body);
  expect([answer.statusCode, answer.json()]).toEqual([201, { number: 2, state: 'standing' }]);
  expect((await desk.ada.call('POST', '/v1/rosters', body)).statusCode).toBe(201);
  desk.collective = { ...desk.collective, roster };
  expect(await desk.meOf(bea)).toMatchObject({ state: 'confirmed', roles: ['host', 'coordinator'], isSeated: true });
  const waiting = (await desk.ada.call('GET', '/v1/joins')).json<{ handle: string }[]>();
  expect(waiting.map(({ handle }) => handle)).not.toContain('bea');
});

test('two coordinators extend the roster at once: the first counts, the other’s number is taken', async () => {
  const [cleo, dora] = [await desk.member('cleo'), await desk.member('dora')];
  const beas = await signIn(service, bea);
  const byAda = await extended(service, desk.collective.roster, { seating: [cleo], signer: desk.collective.ada });
  const byBea = await extended(service, desk.collective.roster, { seating: [dora], signer: bea });
  const bothSigned = ({ body }: typeof byAda) => ({
    ...body,
    signatures: [desk.collective.ada, bea].map((hand) => signAs(hand.signer, body.text)),
  });
  const answers = await Promise.all([
    desk.ada.call('POST', '/v1/rosters', bothSigned(byAda)),
    beas.call('POST', '/v1/rosters', bothSigned(byBea)),
  ]);
  expect(statusesOf(answers)).toBe('201 409');
  const served = (await desk.ada.call('GET', '/v1/rosters?after=2')).json<{
    rosters: { number: number; text: string }[];
  }>();
  expect(served.rosters.map(({ number }) => number)).toEqual([3]);
  desk.collective = { ...desk.collective, roster: await heldRoster(served.rosters[0]?.text ?? '') };
});

test('a roster that lacks the second signature waits for it', async () => {
  const erin = await desk.member('erin');
  const statement = await stated(service, about(erin), { roles: ['coordinator'] });
  const { body, roster } = await extended(service, desk.collective.roster, {
    seating: [erin],
    signer: desk.collective.ada,
    statements: [statement],
  });
  expect((await desk.ada.call('POST', '/v1/rosters', body)).json()).toEqual({ number: 4, state: 'proposed' });
  expect(await desk.meOf(erin)).toMatchObject({ state: 'waiting' });
  expect((await desk.ada.call('GET', '/v1/rosters?after=3')).json()).toMatchObject({ rosters: [] });

  const beas = await signIn(service, bea);
  expect((await beas.call('GET', '/v1/rosters/proposed')).json()).toMatchObject([{ number: 4, hash: roster.hash }]);
  const sign = (hash: string) => {
    const [, signature] = signAs(bea.signer, roster.text);
    return beas.call('POST', '/v1/rosters/4/signatures', { hash, signature });
  };
  expect((await sign('A'.repeat(43))).statusCode).toBe(404);
  const answer = await sign(roster.hash);
  expect(answer.json<RosterStanding>()).toEqual({ number: 4, state: 'standing' });
  expect((await sign(roster.hash)).json()).toEqual({ number: 4, state: 'standing' });
  expect(await desk.meOf(erin)).toMatchObject({ roles: ['coordinator'], isSeated: true });
  desk.collective = { ...desk.collective, roster };
});

test('a coordinator’s app dates the newest roster; an older note does not replace a newer one', async () => {
  const { roster } = desk.collective;
  const note = (at: number, signer = desk.collective.ada) => signDating(roster, at, signer.signer);
  const put = (device: Device, dating: object, number = roster.number) =>
    device.call('PUT', `/v1/rosters/${number}/dating`, dating);
  const now = secondsOf(service);
  const newest = note(now);
  expect((await put(desk.ada, newest)).statusCode).toBe(204);
  expect((await put(desk.ada, note(now - 60))).statusCode).toBe(204);
  expect((await desk.ada.call('GET', '/v1/rosters?after=99')).json()).toMatchObject({ rosters: [], dating: newest });

  expect((await put(desk.ada, note(now + 60), roster.number - 1)).statusCode).toBe(422);
  expect((await put(desk.ada, note(now + 2 * 86_400))).statusCode).toBe(422);
  expect((await put(desk.ada, note(now + 60, bea))).json()).toMatchObject({ code: 'identity.dating_signer' });
  const samira = await desk.member('samira');
  const stranger = await signIn(service, samira);
  expect((await put(stranger, note(now + 60, samira))).statusCode).toBe(404);
});

test('a coordinator leaves: whom she alone had confirmed waits, and what she signed as a second lacks a second again', async () => {
  const [frida, midwife] = [await desk.member('frida'), await desk.member('maud')];
  const beas = await signIn(service, bea);
  await desk.state(beas, frida, await stated(service, about(frida, bea), { roles: ['host'] }));
  expect(await desk.meOf(frida)).toMatchObject({ state: 'confirmed' });
  const midwifes = await stated(service, about(midwife), { roles: ['expert'], kinds: ['midwife'] });
  const both = [...midwifes.signatures, signAs(bea.signer, midwifes.text)] as SignedList['signatures'];
  await desk.state(desk.ada, midwife, { ...midwifes, signatures: both });
  expect(await desk.meOf(midwife)).toMatchObject({ vettedKinds: ['midwife'] });

  const seats = desk.collective.roster.seats.filter(({ person }) => person !== bea.person);
  const next = rosterAfter(desk.collective.roster, { seats }, secondsOf(service));
  const signed = signRoster(next, desk.collective.ada.signer);
  const body = {
    text: signed.text,
    signatures: [...sent(signed).signatures, signAs(bea.signer, signed.text)],
    statements: [],
  };
  expect((await desk.ada.call('POST', '/v1/rosters', body)).json()).toMatchObject({ state: 'standing' });
  desk.collective = { ...desk.collective, roster: await heldRoster(signed.text) };

  expect(await desk.meOf(bea)).toMatchObject({ state: 'confirmed', roles: ['host'], isSeated: false });
  expect(await desk.meOf(frida)).toMatchObject({ state: 'waiting', roles: [] });
  expect(await desk.meOf(midwife)).toMatchObject({ state: 'confirmed', vettedKinds: [] });
  expect((await beas.call('GET', '/v1/people')).statusCode).toBe(404);

  await desk.state(desk.ada, frida, await stated(service, about(frida), { version: 2, roles: ['host'] }));
  expect(await desk.meOf(frida)).toMatchObject({ state: 'confirmed', roles: ['host'] });
});

test('a roster that revokes a statement ends what it said', async () => {
  const gilda = await desk.member('gilda');
  const { hash } = await desk.state(desk.ada, gilda, await stated(service, about(gilda), { roles: ['host'] }));
  const next = rosterAfter(desk.collective.roster, { revoked: [hash] }, secondsOf(service));
  const signed = signRoster(next, desk.collective.root.signer);
  const answer = await desk.ada.call('POST', '/v1/rosters', { ...sent(signed), statements: [] });
  expect(answer.json()).toMatchObject({ state: 'standing' });
  desk.collective = { ...desk.collective, roster: await heldRoster(signed.text) };
  expect(await desk.meOf(gilda)).toMatchObject({ state: 'waiting', roles: [] });
  const again = await stated(service, about(gilda), { roles: ['host'] });
  expect(await desk.state(desk.ada, gilda, again)).toMatchObject({ code: 'identity.statement_revoked' });
});
