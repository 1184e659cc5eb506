import { DomainError, isKind, kinds, needsTwoSignatures, type PersonId } from '../../kernel/index.ts';
import type { Proof } from '../../identity/contract.ts';
import { checkReadyJoin, handleHash, seatOf, verifyStatement, type PublicKeys } from '../../sealing/index.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';
import { own, pin, type Pin } from '../vault/document.ts';
import { noteInVault } from '../vault/save-vault.ts';
import type { Standing } from './follow-roster.ts';

/** Built into the client: a server must not be able to say that one signature is enough. */
const twoFor: ReadonlySet<string> = new Set(kinds.filter(needsTwoSignatures));

/** A person whose keys this client has verified itself. */
export interface VerifiedPerson extends PublicKeys {
  readonly person: PersonId;
  /** Only where the server gave one and it is the one that was signed. */
  readonly handle?: string | undefined;
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
  /** By what: her seat, a coordinator's statement, or a ready invitation ("invited, not yet confirmed"). */
  readonly by: 'seat' | 'statement' | 'ready';
  readonly keysChangedOn: string;
  /** The coordinator who confirmed these keys, where a statement did. */
  readonly issuer?: string;
  readonly pin?: Pin;
}

export type Use = 'grant' | 'read';

/**
 * Verifies whose keys these are and pins what was seen. People whose proof does not hold are left out, with the reason
 * under their id, so that one bad proof of twelve costs one person.
 */
export async function verifyPeople(
  state: ClientState,
  standing: Standing,
  proofs: readonly Proof[],
  use: Use,
): Promise<{ people: Map<PersonId, VerifiedPerson>; refused: Map<PersonId, DomainError> }> {
  const people = new Map<PersonId, VerifiedPerson>();
  const refused = new Map<PersonId, DomainError>();
  for (const proof of proofs) {
    try {
      people.set(proof.person, await verifyProof(state, standing, proof, use));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.set(proof.person, error);
    }
  }
  noteInVault(state, (document) =>
    [...people.values()].reduce((noted, { person, pin: seen }) => (seen ? pin(noted, person, seen) : noted), document),
  );
  return { people, refused };
}

/** One person's keys. Fails with `client.unproven` without any proof, else with sealing's reason. */
async function verifyProof(state: ClientState, standing: Standing, proof: Proof, use: Use): Promise<VerifiedPerson> {
  const { roster } = standing;
  const { person, keysChangedOn } = proof;
  const now = secondsNow(state);
  const seat = seatOf(roster, person);
  if (seat !== undefined) {
    const { recipient, signingKey, agreementKey } = seat;
    const roles = ['coordinator'];
    return { person, recipient, signingKey, agreementKey, roles, kinds: [], by: 'seat', keysChangedOn };
  }
  if (proof.statement !== undefined) {
    const pinned = own(unlockedOf(state).document.pins, person);
    const statement = await verifyStatement(proof.statement, { roster, pinned, use, twoFor, now });
    if (statement.person !== person) throw new DomainError('unprocessable', 'client.proof_swapped');
    const handle = await provenHandle(proof, statement.handleHash);
    const { version, hash } = statement;
    return { ...statement, person, handle, by: 'statement', keysChangedOn, pin: { version, hash } };
  }
  if (proof.ready !== undefined) {
    const { invitation, join } = proof.ready;
    const ready = await checkReadyJoin(invitation, join, { roster, now });
    if (ready.join.person !== person) throw new DomainError('unprocessable', 'client.proof_swapped');
    const handle = await provenHandle(proof, ready.join.handleHash);
    return { ...ready.join, person, handle, roles: ['host'], kinds: [], by: 'ready', keysChangedOn };
  }
  throw new DomainError('unprocessable', 'client.unproven');
}

/** The handle beside a proof, if it is the one that was signed. Fails with `client.handle_swapped`. */
async function provenHandle({ handle, handleSalt }: Proof, signed: string): Promise<string | undefined> {
  if (handle === undefined || handleSalt === undefined) return undefined;
  if ((await handleHash(handleSalt, handle)) !== signed)
    throw new DomainError('unprocessable', 'client.handle_swapped');
  return handle;
}

/** Whether a statement names this kind: only then are keys granted ahead for it. */
export function isVettedFor({ by, kinds }: VerifiedPerson, kind: string): boolean {
  return by === 'statement' && isKind(kind) && kinds.includes(kind);
}
