import { DomainError } from '../../kernel/index.ts';
import type { PersonView, ProposedStatement, StatementStanding } from '../../identity/contract.ts';
import { countersignStatement, type Statement } from '../../sealing/index.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { ownHand } from '../people/own-keys.ts';
import { lastStatement } from '../people/last-statement.ts';
import { personOf } from '../people/person-of.ts';
import { unlockedOf, type ClientState } from '../state.ts';

/** A statement that waits for a second coordinator, and what it would change. */
export interface Proposal {
  readonly proposed: ProposedStatement;
  readonly person: PersonView;
  /** Kinds that the current statement does not name. */
  readonly newKinds: readonly string[];
  /** The coordinator who proposes it. */
  readonly issuer: string;
}

/**
 * Every statement that this coordinator may sign as the second. One that says anything else than the verified keys and
 * roles is left out: a tap must never confirm a server's invention.
 */
export async function proposals(state: ClientState): Promise<Proposal[]> {
  const [standing, proposed, people] = await Promise.all([
    followRoster(state),
    state.api.proposedStatements(),
    state.api.people(),
  ]);
  const mine = unlockedOf(state).person;
  const found: Proposal[] = [];
  for (const one of proposed) {
    const person = people.find((known) => known.person === one.person);
    const proposal = person && (await proposalOf(state, standing, one, person));
    if (proposal && proposal.issuer !== mine) found.push(proposal);
  }
  return found;
}

/** Signs as the second coordinator. Fails with what made the proposal unfit since it was listed. */
export async function cosign(state: ClientState, { proposed }: Proposal): Promise<StatementStanding['state']> {
  const standing = await followRoster(state);
  const proposal = await proposalOf(state, standing, proposed, await personOf(state, proposed.person));
  if (proposal === undefined) throw new DomainError('conflict', 'client.proposal_unfit');
  const [, signature] = countersignStatement(proposed, ownHand(state));
  return (await state.api.signStatement(proposed.hash, signature)).state;
}

async function proposalOf(
  state: ClientState,
  standing: Standing,
  proposed: ProposedStatement,
  person: PersonView,
): Promise<Proposal | undefined> {
  try {
    const current = await lastStatement(state, standing, person);
    const next = await lastStatement(state, standing, { person: person.person, statement: proposed });
    if (next.version <= current.version || !isSamePerson(current, next)) return undefined;
    const newKinds = next.kinds.filter((kind) => !current.kinds.includes(kind));
    return { proposed, person, newKinds, issuer: next.issuer };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function isSamePerson(current: Statement, next: Statement): boolean {
  const same = ['handleHash', 'recipient', 'signingKey', 'agreementKey'] as const;
  return same.every((field) => current[field] === next[field]) && current.roles.join() === next.roles.join();
}
