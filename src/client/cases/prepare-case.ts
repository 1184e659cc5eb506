import { DomainError, type CaseId, type PersonId } from '../../kernel/index.ts';
import type { CaseInput, GrantInput, NeedInput, Opening } from '../../cases/contract.ts';
import {
  briefText,
  commitmentOf,
  makeCaseId,
  makeCaseKey,
  makeGrant,
  needsHash,
  needsText,
  sealItem,
  type From,
  type GrantedEpoch,
} from '../../sealing/index.ts';
import { followRoster } from '../people/follow-roster.ts';
import { ownSelf } from '../people/own-keys.ts';
import { isVettedFor, verifyPeople, type VerifiedPerson } from '../people/verify-people.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { writtenNeed, type SealedFacts } from './written-needs.ts';

/** What a host asks for. */
export interface AskWish {
  /** One to four, their ids made here (`newId`). */
  readonly needs: readonly NeedInput[];
  /** At most 280 characters, sealed; may be empty. */
  readonly words: string;
  /** Nothing is granted ahead. */
  readonly isSensitive?: boolean;
  /** By need: what goes into the brief alone, and never to the server. */
  readonly sealed?: Readonly<Record<string, SealedFacts>>;
}

export interface PreparedCase {
  readonly id: CaseId;
  readonly body: CaseInput;
  /** Nobody was granted ahead because no coordinator dated the roster for 14 days: the screen says so. */
  readonly isRosterStale: boolean;
}

/**
 * Seals a case: brief and key, for the host, the coordinators on duty and, for critical and urgent needs, those of the first
 * wave whose statement names the kind. Fails with `client.no_coordinator` when none of those named is in the roster.
 */
export async function prepareCase(state: ClientState, wish: AskWish): Promise<PreparedCase> {
  const { org, person: host } = unlockedOf(state);
  const isSensitive = wish.isSensitive ?? false;
  const needs = [...wish.needs];
  const [standing, opening] = await Promise.all([followRoster(state), state.api.opening({ needs, isSensitive })]);
  const me = await ownSelf(state);
  const proofs = [...opening.coordinators, ...opening.ahead.flatMap(({ people }) => people)];
  const { people } = await verifyPeople(state, standing, proofs, 'grant');
  const coordinators = seatedOf(opening, people);
  const readers = [host, ...coordinators.map(({ person }) => person)];

  const { id, salt } = await makeCaseId(org, host);
  const caseKey = makeCaseKey();
  const text = needsText(needs.map((need) => writtenNeed(need, wish.sealed?.[need.id])));
  const granted: GrantedEpoch = { org, case: id, epoch: 1, caseKey, needsHash: await needsHash(text) };
  const place = { org, case: id, epoch: 1, sequence: 1, author: host, purpose: 'brief', previous: '' } as const;
  const { item } = await sealItem(caseKey, place, briefText({ needs: text, words: wish.words }));

  const first = [{ ...me, person: host }, ...coordinators.filter(({ person }) => person !== host)];
  const ahead = isSensitive || !standing.isFresh ? [] : aheadOf(opening, needs, people);
  const body = {
    salt,
    isSensitive,
    needs,
    epoch: 1 as const,
    commitment: await commitmentOf(caseKey),
    brief: item.sealed,
    grants: await Promise.all(first.map((person) => grantTo(granted, me, person, readers))),
    ahead: await Promise.all(
      ahead.map(async ({ need, person }) => ({ need, grant: await grantTo(granted, me, person, readers) })),
    ),
  };
  return { id: id as CaseId, body, isRosterStale: !standing.isFresh };
}

/** A grant in the form in which it travels. */
export async function grantTo(
  granted: GrantedEpoch,
  granter: From,
  recipient: Pick<VerifiedPerson, 'person' | 'recipient' | 'agreementKey'>,
  readers: readonly string[],
): Promise<GrantInput> {
  return { person: recipient.person, ...(await makeGrant(granted, granter, recipient, readers)) };
}

type People = ReadonlyMap<PersonId, VerifiedPerson>;

/** Those on duty whom the roster seats: a server cannot name a coordinator. */
function seatedOf({ coordinators }: Opening, people: People): VerifiedPerson[] {
  const seated = coordinators.flatMap(({ person }) => people.get(person) ?? []).filter(({ by }) => by === 'seat');
  if (seated.length === 0) throw new DomainError('conflict', 'client.no_coordinator');
  return seated;
}

/** Those of the first wave to whom a key may go before they answer. */
function aheadOf({ ahead }: Opening, needs: readonly NeedInput[], people: People) {
  return ahead.flatMap(({ need, people: proofs }) => {
    const asked = needs.find(({ id }) => id === need);
    if (asked === undefined || !['critical', 'urgent'].includes(asked.urgency)) return [];
    const verified = proofs.flatMap(({ person }) => people.get(person) ?? []);
    return verified.filter((person) => isVettedFor(person, asked.kind)).map((person) => ({ need, person }));
  });
}
