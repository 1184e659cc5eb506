import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, hours } from '../../src/kernel/index.ts';
import { heldRoster, rosterAfter, signAs, signRoster } from '../../src/sealing/index.ts';
import { extended, invited, makeHand, secondsOf, sent, signIn, stated } from '../world/by-hand.ts';
import { openDesk, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let desk: Desk;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
});
beforeEach(() => desk.reopen());
afterAll(() => service.drop());

test('invitations are a coordinator’s own, of this Relais, sealed to the whole roster', async () => {
  const eve = await makeHand('eve');
  const hers = await invited(service, desk.collective, eve, { roles: ['host'] });
  expect((await desk.ada.call('POST', '/v1/invitations', hers.body)).json()).toMatchObject({
    code: 'identity.invitation_inviter',
  });

  const { body: extension } = await extended(service, desk.collective.roster, {
    seating: [eve],
    signer: desk.collective.ada,
  });
  expect((await desk.ada.call('POST', '/v1/rosters', extension)).json()).toMatchObject({
    code: 'identity.roster_seats',
  });

  const mine = await invited(service, desk.collective, desk.collective.ada, { roles: ['host'] });
  const cut = Buffer.from(mine.body.sealedCopy, 'base64url').subarray(0, -1);
  const short = { ...mine.body, sealedCopy: cut.toString('base64url') };
  expect((await desk.ada.call('POST', '/v1/invitations', short)).statusCode).toBe(422);
  expect((await desk.ada.call('POST', '/v1/invitations', mine.body)).statusCode).toBe(201);
  expect((await desk.ada.call('POST', '/v1/invitations', mine.body)).statusCode).toBe(201);
});

test('whoever lost everything gets new keys by an invitation in her name, and waits to be confirmed again', async () => {
  const invitation = await desk.invite();
  const { hand: dina, body } = await desk.joiner(invitation, 'dina');
  await desk.join(invitation, body);
  const about = { org: desk.collective.org, about: dina, issuer: desk.collective.ada };
  const url = `/v1/people/${dina.person}/statement`;
  await desk.ada.call('PUT', url, await stated(service, about, { roles: ['expert'], kinds: ['interpreter'] }));
  const lostPhone = await signIn(service, dina);

  service.clock.advance(hours(30));
  await desk.reopen();
  const renewal = await desk.invite({ roles: ['expert'], person: dina.person });
  expect((await desk.notice(renewal)).json()).toMatchObject({ person: dina.person });
  const stranger = await desk.joiner(renewal, 'eve');
  expect((await desk.join(renewal, stranger.body)).statusCode).toBe(422);

  const again = await desk.joiner(renewal, 'dina', { person: dina.person });
  expect((await desk.join(renewal, again.body)).json()).toEqual({ person: dina.person, state: 'waiting' });
  expect((await lostPhone.renew()).statusCode).toBe(401);
  expect((await signIn(service, dina)).answer.statusCode).toBe(401);
  expect(await desk.meOf(again.hand)).toMatchObject({
    state: 'waiting',
    roles: [],
    keysChangedOn: service.clock.now().toISOString().slice(0, 10),
  });

  const old = await desk.ada.call('PUT', url, await stated(service, about, { version: 2 }));
  expect(old.statusCode).toBe(422);
  const renewed = { ...about, about: again.hand };
  await desk.ada.call('PUT', url, await stated(service, renewed, { version: 2, roles: ['expert'] }));
  expect(await desk.meOf(again.hand)).toMatchObject({ state: 'confirmed', roles: ['expert'] });
});

test('only coordinators invite, list, withdraw and see who waits: to everybody else there is nothing', async () => {
  const invitation = await desk.invite();
  const { hand: lena, body } = await desk.joiner(invitation, 'lena');
  await desk.join(invitation, body);
  const device = await signIn(service, lena);
  const own = await invited(service, desk.collective, lena, { roles: ['host'] });
  const statement = await stated(service, { org: desk.collective.org, about: lena, issuer: lena });
  const answers = [
    await device.call('POST', '/v1/invitations', own.body),
    await device.call('GET', '/v1/invitations'),
    await device.call('DELETE', `/v1/invitations/${invitation.id}`),
    await device.call('GET', '/v1/joins'),
    await device.call('GET', '/v1/people'),
    await device.call('GET', '/v1/statements/proposed'),
    await device.call('GET', '/v1/rosters/proposed'),
    await device.call('PATCH', '/v1/collective', { name: 'Mine' }),
    await device.call('PUT', `/v1/people/${lena.person}/statement`, statement),
  ];
  for (const answer of answers) expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
});

test('no coordinator alone takes another’s seat by new keys: the roster, which two sign, goes first', async () => {
  const { collective } = desk;
  const early = await desk.member('bea');
  const renewal = await desk.invite({ roles: ['coordinator'], person: early.person });
  const { org, ada, roster: before } = collective;
  const statement = await stated(service, { org, about: early, issuer: ada }, { roles: ['coordinator'] });
  const next = await extended(service, before, { seating: [early], signer: ada, statements: [statement] });
  await desk.ada.call('POST', '/v1/rosters', next.body);
  desk.collective = { ...collective, roster: next.roster };

  const again = await desk.joiner(renewal, 'bea', { person: early.person });
  expect((await desk.join(renewal, again.body)).json()).toMatchObject({ code: 'identity.still_seated' });
  const wish = { roles: ['coordinator'] as const, person: early.person };
  const late = await invited(service, desk.collective, ada, wish);
  expect((await desk.ada.call('POST', '/v1/invitations', late.body)).json()).toMatchObject({
    status: 409,
    code: 'identity.still_seated',
  });
  expect(await desk.meOf(early)).toMatchObject({ state: 'confirmed', isSeated: true });

  const seats = next.roster.seats.filter(({ person }) => person !== early.person);
  const without = rosterAfter(next.roster, { seats }, secondsOf(service));
  const signed = signRoster(without, ada.signer);
  const signatures = [...signed.signatures, signAs(collective.root.signer, signed.text)] as const;
  const body = { ...sent({ ...signed, signatures }), statements: [] };
  expect((await desk.ada.call('POST', '/v1/rosters', body)).json()).toMatchObject({ state: 'standing' });
  desk.collective = { ...collective, roster: await heldRoster(signed.text) };
  const renewed = await desk.join(renewal, again.body);
  expect([renewed.statusCode, renewed.json()]).toMatchObject([201, { state: 'waiting' }]);
  expect(await desk.meOf(again.hand)).toMatchObject({ roles: [], isSeated: false });
});

test('who is never confirmed is forgotten after 30 days, with her invitation', async () => {
  const invitation = await desk.invite();
  const { hand: yara, body } = await desk.joiner(invitation, 'yara');
  await desk.join(invitation, body);
  service.clock.advance(days(30) + 1);
  await service.database.transaction(async (tx) => {
    for (const { erase } of service.rooms.expiries)
      if (typeof erase === 'function') await erase(tx, service.clock.now());
  });
  expect((await signIn(service, yara)).answer.statusCode).toBe(401);
  expect((await desk.notice(invitation)).statusCode).toBe(404);
  expect((await signIn(service, desk.collective.ada)).answer.statusCode).toBe(201);
});
