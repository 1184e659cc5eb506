import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days } from '../../src/kernel/index.ts';
import { joining, makeHand, stated } from '../world/by-hand.ts';
import { openDesk, statusesOf, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let desk: Desk;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
});
beforeEach(() => desk.reopen());
afterAll(() => service.drop());

const joinsOf = async (...handles: string[]) =>
  (await desk.ada.call('GET', '/v1/joins'))
    .json<{ handle: string }[]>()
    .filter(({ handle }) => handles.includes(handle));

test('an expert joins by a link, waits, and is confirmed with a coordinator’s statement', async () => {
  const invitation = await desk.invite();
  expect((await desk.notice(invitation)).json()).toMatchObject({
    collective: 'Les Voisines',
    org: desk.collective.org,
    roles: ['expert'],
    isReady: false,
  });

  const { hand: samira, body } = await desk.joiner(invitation, 'samira');
  const answer = await desk.join(invitation, body);
  expect([answer.statusCode, answer.json()]).toEqual([201, { person: samira.person, state: 'waiting' }]);
  expect(await desk.meOf(samira)).toMatchObject({ state: 'waiting', roles: [], vettedKinds: [] });

  const waiting = await joinsOf('samira');
  expect(waiting).toMatchObject([
    {
      person: samira.person,
      handle: 'samira',
      handleSalt: body.account.handleSalt,
      roles: ['expert'],
      joinedOn: service.clock.now().toISOString().slice(0, 10),
      invitation: invitation.body,
      join: body.join,
    },
  ]);

  const statement = await stated(
    service,
    { org: desk.collective.org, about: samira, issuer: desk.collective.ada },
    { roles: ['expert'], kinds: ['interpreter'] },
  );
  const confirmed = await desk.ada.call('PUT', `/v1/people/${samira.person}/statement`, statement);
  expect(confirmed.json()).toMatchObject({ state: 'current' });
  expect(await desk.meOf(samira)).toMatchObject({
    state: 'confirmed',
    roles: ['expert'],
    vettedKinds: ['interpreter'],
    statement,
  });
  expect(await joinsOf('samira')).toEqual([]);
});

test('a host invited as ready may begin at once, and her proof says by what', async () => {
  const invitation = await desk.invite({ roles: ['host'], isReady: true });
  const { hand: noor, body } = await desk.joiner(invitation, 'noor', { isReady: true });
  expect((await desk.join(invitation, body)).json()).toEqual({ person: noor.person, state: 'ready' });
  expect(await desk.meOf(noor)).toMatchObject({
    state: 'ready',
    roles: [],
    readyUntil: new Date(service.clock.now().getTime() + days(7)).toISOString(),
  });

  const people = (await desk.ada.call('GET', '/v1/people')).json<{ handle: string; ready?: object }[]>();
  const { text, signature } = invitation.body;
  expect(people.find(({ handle }) => handle === 'noor')?.ready).toEqual({
    invitation: { text, signature },
    join: {
      text: body.join.text.replace('relais/join/1', 'relais/ready-join/1'),
      signature: body.join.readySignature,
    },
  });

  await service.pass(days(7) - 1);
  expect(await desk.meOf(noor)).toMatchObject({ state: 'ready' });
  await service.pass(2);
  expect(await desk.meOf(noor)).toMatchObject({ state: 'waiting' });
});

test('a link is good once: the same join again is the same answer, another one is too late', async () => {
  const invitation = await desk.invite();
  const { body } = await desk.joiner(invitation, 'leila');
  const first = await desk.join(invitation, body);
  const again = await desk.join(invitation, body);
  expect([again.statusCode, again.body]).toEqual([201, first.body]);

  const other = await desk.joiner(invitation, 'eve');
  const late = await desk.join(invitation, other.body);
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([410, 'identity.invitation_over']);
  expect((await desk.notice(invitation)).statusCode).toBe(410);
  expect(await joinsOf('leila', 'eve')).toMatchObject([{ handle: 'leila' }]);
});

test('two people open one link at once: one joins', async () => {
  const invitation = await desk.invite();
  const bodies = await Promise.all(['rosa', 'eve'].map((handle) => desk.joiner(invitation, handle)));
  const answers = await Promise.all(bodies.map(({ body }) => desk.join(invitation, body)));
  expect(statusesOf(answers)).toBe('201 410');
});

test('a link that is unknown, too old or withdrawn lets nobody in', async () => {
  const [late, withdrawn] = [await desk.invite(), await desk.invite()];
  const { body } = await desk.joiner(late, 'ines');
  const unknown = { ...late, id: 'A'.repeat(43) as typeof late.id };
  expect((await desk.notice(unknown)).statusCode).toBe(404);
  expect((await desk.join(unknown, body)).statusCode).toBe(404);

  expect((await desk.ada.call('DELETE', `/v1/invitations/${withdrawn.id}`)).statusCode).toBe(204);
  expect((await desk.ada.call('DELETE', `/v1/invitations/${withdrawn.id}`)).statusCode).toBe(409);
  expect((await desk.notice(withdrawn)).statusCode).toBe(410);

  await service.pass(days(7));
  await desk.reopen();
  expect((await desk.notice(late)).statusCode).toBe(410);
  expect((await desk.join(late, body)).statusCode).toBe(410);
  const list = (await desk.ada.call('GET', '/v1/invitations')).json<{ id: string; state: string; can: string[] }[]>();
  expect(Object.fromEntries(list.map(({ id, state }) => [id, state]))).toMatchObject({
    [late.id]: 'expired',
    [withdrawn.id]: 'withdrawn',
  });
});

test('a handle belongs to one person', async () => {
  const [first, second] = [await desk.invite(), await desk.invite()];
  await desk.join(first, (await desk.joiner(first, 'amal')).body);
  const taken = await desk.join(second, (await desk.joiner(second, 'amal')).body);
  expect([taken.statusCode, taken.json<{ code: string }>().code]).toEqual([409, 'identity.handle_taken']);
  expect((await desk.notice(second)).statusCode).toBe(200);
});

test('an account is nobody else’s: a join under a known person’s id is refused', async () => {
  const invitation = await desk.invite();
  const eve = await makeHand('eve', { person: desk.collective.ada.person });
  const answer = await desk.join(invitation, (await joining(desk.collective.org, invitation.secret, eve)).body);
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'identity.person_taken']);
  expect(await desk.meOf(desk.collective.ada)).toMatchObject({ state: 'confirmed' });
});

test('a join about other keys, another handle or another link than the account’s is refused', async () => {
  const [invitation, other] = [await desk.invite(), await desk.invite()];
  const hand = await makeHand('zora');
  const { body } = await joining(desk.collective.org, invitation.secret, hand);
  const elsewhere = await joining(desk.collective.org, other.secret, hand);
  const eve = await makeHand('eve');
  const swapped = [
    { account: { ...body.account, recipient: eve.account.recipient } },
    { account: { ...body.account, signingKey: eve.account.signingKey } },
    { account: { ...body.account, agreementKey: eve.account.agreementKey } },
    { account: { ...body.account, handle: 'eve' } },
    { account: { ...body.account, handleSalt: eve.account.handleSalt } },
    { account: { ...body.account, person: eve.person } },
    { join: elsewhere.body.join },
  ];
  for (const change of swapped) {
    const answer = await desk.join(invitation, { ...body, ...change });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'identity.join_swapped']);
  }
  expect((await desk.join(invitation, body)).statusCode).toBe(201);
});

test('a ready link needs its join key’s signature, and a plain one takes none', async () => {
  const [ready, plain] = [
    await desk.invite({ roles: ['host'], isReady: true }),
    await desk.invite({ roles: ['host'] }),
  ];
  const [noor, tom] = [await makeHand('noor'), await makeHand('tom')];
  const unsigned = await desk.join(ready, (await joining(desk.collective.org, ready.secret, noor)).body);
  const signed = await desk.join(plain, (await joining(desk.collective.org, plain.secret, tom, true)).body);
  expect([unsigned.statusCode, signed.statusCode]).toEqual([422, 422]);
});
