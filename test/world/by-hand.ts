import { randomBytes } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { makeSetupToken } from '../../src/identity/index.ts';
import type { Account, Joining, RosterExtension, SignedInvitation, SignedList } from '../../src/identity/contract.ts';
import { newId, type InvitationId, type PersonId } from '../../src/kernel/index.ts';
import {
  handleHash,
  heldRoster,
  makeInvitation,
  makeJoin,
  makePersonKeys,
  makeRoot,
  loadWordList,
  rosterAfter,
  signFirstRoster,
  signRoster,
  signStatement,
  type InvitationWish,
  type PersonKeys,
  type Root,
  type Signed,
  type Statement,
  type VerifiedRoster,
} from '../../src/sealing/index.ts';
import type { TestService } from './service.ts';

/** People whose requests a test writes itself, with real keys and signatures: to send what no app of ours would send. */
export interface Hand {
  readonly person: PersonId;
  readonly handle: string;
  readonly keys: PersonKeys;
  readonly account: Account;
  readonly signer: { person: PersonId; signingSecret: string };
}

const bytes = (count: number): string => randomBytes(count).toString('base64url');

/** Somebody new: real keys, and a vault and a door of the right sizes that nobody will open. */
export async function makeHand(handle: string, { person = newId<'person'>(), salt = bytes(16) } = {}): Promise<Hand> {
  const keys = await makePersonKeys();
  const { recipient, signingKey, agreementKey } = keys;
  const account: Account = {
    person,
    handle,
    handleSalt: salt,
    locale: 'fr',
    recipient,
    signingKey,
    agreementKey,
    vault: { version: 1, bytes: bytes(28 + 1024) },
    doors: [{ kind: 'words', authKey: bytes(32), wrappedKey: bytes(60) }],
  };
  return { person, handle, keys, account, signer: { person, signingSecret: keys.signingSecret } };
}

/** A signed list as it is sent. */
export const sent = ({ text, signatures }: Signed): SignedList => ({
  text,
  signatures: signatures.map(([who, signature]) => [who as PersonId | 'root', signature]),
});

export const secondsOf = (service: TestService): number => Math.floor(service.clock.now().getTime() / 1000);

/** The statement by which `issuer` confirms `about`, with whatever the test wants otherwise. */
export async function stated(
  service: TestService,
  { org, about, issuer }: { org: string; about: Hand; issuer: Hand },
  change: Partial<Statement> = {},
): Promise<SignedList> {
  const { recipient, signingKey, agreementKey } = about.keys;
  const issued = secondsOf(service);
  const statement = {
    version: 1,
    org,
    person: about.person,
    handleHash: await handleHash(about.account.handleSalt, about.handle),
    recipient,
    signingKey,
    agreementKey,
    roles: ['host'],
    kinds: [],
    issued,
    expires: issued + 365 * 86_400,
    ...change,
  };
  return sent(signStatement(statement, issuer.signer));
}

export interface Founded {
  readonly org: string;
  readonly root: Root;
  readonly ada: Hand;
  readonly roster: VerifiedRoster;
}

/** What the first coordinator's browser sends. */
export async function setUpBody(service: TestService, token: string, ada: Hand) {
  const { org } = (await service.app.inject('/v1/collective')).json<{ org: string }>();
  const { root } = await makeRoot(org, await loadWordList('fr'));
  const { recipient, signingKey, agreementKey } = ada.keys;
  const seat = { person: ada.person, recipient, signingKey, agreementKey };
  const roster = signFirstRoster(org, seat, secondsOf(service), root.signer);
  const roles = ['administrator', 'coordinator'];
  const statement = await stated(service, { org, about: ada, issuer: ada }, { roles });
  const body = {
    token,
    name: 'Les Voisines',
    account: ada.account,
    rootKey: root.rootKey,
    roster: sent(roster),
    statement,
  };
  return { body, org, root, roster };
}

/** A collective that Ada has just set up. */
export async function found(service: TestService): Promise<Founded> {
  const ada = await makeHand('ada');
  const { body, org, root, roster } = await setUpBody(service, await makeSetupToken(service.deps), ada);
  const answer = await service.app.inject({ method: 'PUT', url: '/v1/setup', payload: body });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return { org, root, ada, roster: await heldRoster(roster.text) };
}

/** The roster after `before` with these people seated too, signed by `signer`. */
export async function extended(
  service: TestService,
  before: VerifiedRoster,
  { seating, signer, statements = [] }: { seating: readonly Hand[]; signer: Hand; statements?: SignedList[] },
): Promise<{ body: RosterExtension; roster: VerifiedRoster }> {
  const added = seating.map(({ person, keys: { recipient, signingKey, agreementKey } }) => ({
    person,
    recipient,
    signingKey,
    agreementKey,
  }));
  const next = rosterAfter(before, { seats: [...before.seats, ...added] }, secondsOf(service));
  const signed = signRoster(next, signer.signer);
  return { body: { ...sent(signed), statements }, roster: await heldRoster(signed.text) };
}

export interface InvitedByHand {
  readonly id: InvitationId;
  readonly body: SignedInvitation;
  readonly secret: string;
}

/** An invitation by a coordinator, not sent yet. */
export async function invited(
  service: TestService,
  { roster, root }: Pick<Founded, 'roster' | 'root'>,
  inviter: Hand,
  wish: Omit<InvitationWish, 'issued'>,
): Promise<InvitedByHand> {
  const issued = secondsOf(service);
  const { invitation, fragment } = await makeInvitation({ ...wish, issued }, roster, root.rootHash, inviter.signer);
  const { invitationId, text, signature, sealed } = invitation;
  const [secret = ''] = fragment.split('.');
  return { id: invitationId as InvitationId, body: { text, signature, sealedCopy: sealed }, secret };
}

/** What a joiner's browser sends under this invitation. */
export async function joining(
  org: string,
  secret: string,
  hand: Hand,
  isReady = false,
): Promise<{ hand: Hand; body: Joining }> {
  const { person, handle, keys } = hand;
  const { recipient, signingKey, agreementKey } = keys;
  const publicKeys = { recipient, signingKey, agreementKey };
  const { join, mac, salt, ready } = await makeJoin({ org, secret, person, handle, keys: publicKeys, isReady });
  const account = { ...hand.account, handleSalt: salt };
  const body = { account, join: { text: join, mac, ...(ready && { readySignature: ready.signature }) } };
  return { hand: { ...hand, account }, body };
}

/** A device that keeps its cookie and its access token. */
export interface Device {
  readonly answer: LightMyRequestResponse;
  token: string;
  cookie: string | undefined;
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Renews its token, with its own cookie or the one given, and a key; keeps what it gets unless the answer is lost. */
  renew(how?: {
    cookie?: string | undefined;
    isAnswerLost?: boolean;
    key?: { authKey?: string; proof?: string };
  }): Promise<LightMyRequestResponse>;
  /** Locks or ends its sign-in by the cookie alone. */
  leave(how: 'lock' | 'end', cookie?: string): Promise<LightMyRequestResponse>;
}

const origin = 'http://localhost:3000';
export const cookieOf = (answer: LightMyRequestResponse): string | undefined =>
  answer.cookies.find(({ name }) => name === 'relais')?.value;

/** Signs somebody in. */
export async function signIn(
  service: TestService,
  { handle, account }: Pick<Hand, 'handle' | 'account'>,
  { deviceName = 'phone', cookie }: { deviceName?: string; cookie?: string | undefined } = {},
): Promise<Device> {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/sign-ins',
    headers: { origin },
    ...(cookie !== undefined && { cookies: { relais: cookie } }),
    payload: { handle, kind: 'words', authKey: account.doors[0]?.authKey, deviceName },
  });
  const device: Device = {
    answer,
    token: answer.json<{ accessToken?: string }>().accessToken ?? '',
    cookie: cookieOf(answer),
    call: (method, url, body, headers = {}) =>
      service.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${device.token}`, ...headers },
        ...(body !== undefined && { payload: body as object }),
      }),
    async renew({ cookie: shown = device.cookie, isAnswerLost = false, key } = {}) {
      const renewed = await service.app.inject({
        method: 'POST',
        url: '/v1/sign-ins/current/token',
        headers: { origin },
        ...(shown !== undefined && { cookies: { relais: shown } }),
        ...(key !== undefined && { payload: key }),
      });
      if (renewed.statusCode === 200 && !isAnswerLost) {
        device.token = renewed.json<{ accessToken: string }>().accessToken;
        device.cookie = cookieOf(renewed);
      }
      return renewed;
    },
    leave: (how, shown = device.cookie ?? '') =>
      service.app.inject({
        method: how === 'lock' ? 'PUT' : 'DELETE',
        url: how === 'lock' ? '/v1/sign-ins/current/lock' : '/v1/sign-ins/current',
        headers: { origin },
        cookies: { relais: shown },
      }),
  };
  return device;
}
