import { randomBytes } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type {
  AppointmentView,
  Board,
  CaseInput,
  ItemView,
  CaseView,
  NeedInput,
  Opening,
  Receipt,
  ReferralCard,
} from '../../src/cases/contract.ts';
import type { EntryInput } from '../../src/directory/contract.ts';
import { newId, type CaseId, type Kind } from '../../src/kernel/index.ts';
import {
  briefText,
  commitmentOf,
  makeCaseId,
  makeCaseKey,
  makeContactCard,
  makeGrant,
  makePersonKeys,
  needsHash,
  needsText,
  sealItem,
  type PersonKeys,
} from '../../src/sealing/index.ts';
import { caller, type Caller, type CallerTraits } from './callers.ts';
import { entryContent, published } from './entries.ts';
import type { Service } from '../../src/http/index.ts';

/** Somebody with keys of her own, whose statements nobody checks: for stories about routing, not about trust. */
export interface Player extends Caller {
  readonly keys: PersonKeys;
}

export async function player(service: Service, traits: CallerTraits = {}): Promise<Player> {
  const keys = await makePersonKeys();
  return { ...(await caller(service, traits)), keys };
}

/** A confirmed expert whose entry is published: she can be asked. */
export async function expert(
  service: Service,
  coordinator: Caller,
  kind: Kind,
  entry: Partial<EntryInput> = {},
  traits: CallerTraits = {},
): Promise<Player> {
  const she = await player(service, { roles: ['expert'], vettedKinds: [kind], ...traits });
  const pairs = kind === 'interpreter' ? { pairs: [{ from: 'tir' as const, to: 'fra' as const }] } : {};
  const skills: EntryInput['skills'] = [{ kind, modes: ['on-site'], topics: [], ...pairs }];
  await published(she, coordinator, entryContent({ displayName: 'expert', skills, ...entry }));
  return she;
}

/** A need as a host writes it: a cook in Liège this week, or whatever the story needs. */
export function need(changes: Partial<NeedInput> = {}): NeedInput {
  return {
    id: newId<'need'>(),
    kind: 'cook',
    urgency: 'soon',
    languages: [],
    mode: 'any',
    municipality: '62063',
    halfDays: [],
    togetherWith: [],
    ...changes,
  };
}

/** What a host's app keeps of a case it opened. */
export interface Sealed {
  readonly id: CaseId;
  readonly body: CaseInput;
  readonly caseKey: string;
  readonly org: string;
}

/** Seals a case for its host, these coordinators, and whomever the server names ahead. */
export async function sealCase(
  host: Player,
  needs: readonly NeedInput[],
  to: readonly Player[],
  { isSensitive = false, ahead = [] as readonly Player[], words = 'Elle a mal depuis hier.' } = {},
): Promise<Sealed> {
  const { org } = (await host.call('GET', '/v1/collective')).json<{ org: string }>();
  const { id, salt } = await makeCaseId(org, host.person);
  const caseKey = makeCaseKey();
  const text = needsText(needs.map(({ id: need, kind }) => ({ id: need, kind })));
  const granted = { org, case: id, epoch: 1, caseKey, needsHash: await needsHash(text) };
  const grantFor = async (person: Player) => {
    const from = { person: host.person, ...host.keys };
    const recipient = { person: person.person, ...person.keys };
    return { person: person.person, ...(await makeGrant(granted, from, recipient, [host.person])) };
  };
  const place = { org, case: id, epoch: 1, sequence: 1, author: host.person, purpose: 'brief', previous: '' } as const;
  const { item } = await sealItem(caseKey, place, briefText({ needs: text, words }));
  const body: CaseInput = {
    salt,
    isSensitive,
    needs: [...needs],
    epoch: 1,
    commitment: await commitmentOf(caseKey),
    brief: item.sealed,
    grants: await Promise.all([host, ...to].map(grantFor)),
    ahead: await Promise.all(
      ahead.flatMap((person) => needs.map(async ({ id: of }) => ({ need: of, grant: await grantFor(person) }))),
    ),
  };
  return { id: id as CaseId, body, caseKey, org };
}

/** Opens a case and lets the first wave leave. */
export async function opens(
  host: Player,
  needs: readonly NeedInput[],
  to: readonly Player[],
  how: Parameters<typeof sealCase>[3] = {},
): Promise<Sealed & { receipt: Receipt }> {
  const sealed = await sealCase(host, needs, to, how);
  const receipt = await ok<Receipt>(host.call('PUT', `/v1/cases/${sealed.id}`, sealed.body));
  return { ...sealed, receipt };
}

export const asks = (host: Player, needs: readonly NeedInput[], isSensitive = false): Promise<Opening> =>
  ok(host.call('POST', '/v1/openings', { needs, isSensitive }));

export async function inbox(her: Caller): Promise<ReferralCard[]> {
  return (await ok<{ referrals: ReferralCard[] }>(her.call('GET', '/v1/referrals'))).referrals;
}

/** The question about this need that waits in her inbox, or whatever became of it. */
export async function askedOf(her: Caller, needId: string): Promise<ReferralCard | undefined> {
  return (await inbox(her)).find(({ need: of }) => of.id === needId);
}

/** Says yes to what she was asked about this need. */
export async function accepts(her: Caller, needId: string, body: object = {}): Promise<LightMyRequestResponse> {
  const card = await askedOf(her, needId);
  if (card === undefined) throw new Error('she was not asked');
  return her.call('PUT', `/v1/referrals/${card.id}/acceptance`, body);
}

export async function declines(her: Caller, needId: string, body: object = {}): Promise<LightMyRequestResponse> {
  const card = await askedOf(her, needId);
  if (card === undefined) throw new Error('she was not asked');
  return her.call('PUT', `/v1/referrals/${card.id}/refusal`, body);
}

export async function heldBy(her: Caller, needId: string): Promise<AppointmentView> {
  return ok(accepts(her, needId));
}

export const caseFor = (her: Caller, id: string): Promise<CaseView> => ok(her.call('GET', `/v1/cases/${id}`));
export const boardFor = (her: Caller): Promise<Board> => ok(her.call('GET', '/v1/board'));

/** Her number, sealed to somebody. */
export async function cardTo(
  from: Player,
  to: Player,
  { id, org }: Pick<Sealed, 'id' | 'org'>,
  words = '0470 00 00 00',
) {
  return makeContactCard(
    { org, case: id, issued: 1_790_000_000 },
    { person: from.person, ...from.keys },
    { person: to.person, ...to.keys },
    words,
  );
}

/** A sealed message at the end of an epoch. */
export async function message(
  author: Player,
  { id, org, caseKey }: Pick<Sealed, 'id' | 'org' | 'caseKey'>,
  {
    epoch = 1,
    sequence,
    previous = randomBytes(32).toString('base64url'),
  }: { epoch?: number; sequence: number; previous?: string },
) {
  const place = { org, case: id, epoch, sequence, author: author.person, purpose: 'message', previous } as const;
  const { item } = await sealItem(caseKey, place, 'Je peux passer demain matin.');
  return { epoch, sequence, purpose: 'message', previous, bytes: item.sealed };
}

/** The answer of a call that has to succeed. */
export async function ok<Answer>(call: Promise<LightMyRequestResponse>): Promise<Answer> {
  const answer = await call;
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.statusCode === 204 ? (undefined as Answer) : answer.json<Answer>();
}

export const statusOf = (answer: LightMyRequestResponse): string =>
  answer.statusCode < 300 ? String(answer.statusCode) : `${answer.statusCode} ${answer.json<{ code: string }>().code}`;

/** Experts who cook, one after the other. */
export async function cooks(
  service: Service,
  coordinator: Caller,
  count: number,
  entry: Parameters<typeof expert>[3] = {},
): Promise<Player[]> {
  const found: Player[] = [];
  for (let at = 0; at < count; at += 1) found.push(await expert(service, coordinator, 'cook', entry));
  return found;
}

/** How many of these are asked for this need and have not answered. */
export const askedAmong = async (people: readonly Caller[], needId: string): Promise<number> =>
  (await Promise.all(people.map((she) => askedOf(she, needId)))).filter((card) => card?.state === 'asked').length;

/** A case's items as the server gives them to her. */
export const itemsFor = async (her: Caller, id: string, epoch = 1, after = 0): Promise<ItemView[]> =>
  (await ok<{ items: ItemView[] }>(her.call('GET', `/v1/cases/${id}/items?epoch=${epoch}&after=${after}`))).items;
