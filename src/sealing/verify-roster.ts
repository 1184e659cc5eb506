import { requireHybrid } from './age.ts';
import { must } from './errors.ts';
import { textHash } from './hash.ts';
import { rootHashOf } from './root.ts';
import { readRoster, requireSoundSeats, rosterText, seatOf, type Roster, type Seat } from './roster.ts';
import { signAs, signatureHolds, type Signature, type Signed, type Signer } from './signature.ts';

declare const verified: unique symbol;

/** A roster whose whole chain this client has verified, or that it took from its own vault. */
export interface VerifiedRoster extends Roster {
  readonly text: string;
  readonly hash: string;
  readonly [verified]: true;
}

export interface RosterChain {
  readonly org: string;
  /** As served. */
  readonly rootKey: string;
  /** As pinned, or as the link had it. */
  readonly rootHash: string;
  /** The newest roster in the vault; absent for a newcomer. */
  readonly held?: VerifiedRoster | undefined;
  /** Rosters as served, oldest first: from the first one, or from the held one on. */
  readonly chain: readonly Signed[];
}

/** The first roster, signed by the root. */
export function signFirstRoster(org: string, seat: Seat, issued: number, root: Signer): Signed {
  return signRoster({ org, number: 1, previous: '', seats: [seat], revoked: [], issued }, root);
}

/** A roster with its first signature. The proposer of a seat is the first to sign the roster that brings it. */
export function signRoster(roster: Roster, signer: Signer): Signed {
  const text = rosterText(roster);
  requireSoundSeats(readRoster(text).seats);
  return { text, signatures: [signAs(signer, text)] };
}

/** What follows a roster: other seats or other revoked statements, to be signed by two of its coordinators. */
export function rosterAfter(
  roster: VerifiedRoster,
  change: Partial<Pick<Roster, 'seats' | 'revoked'>>,
  issued: number,
): Roster {
  const { org, number, hash, seats, revoked } = roster;
  return { org, number: number + 1, previous: hash, seats, revoked, issued, ...change };
}

/** A roster that this client verified before and kept in its vault. */
export async function heldRoster(text: string): Promise<VerifiedRoster> {
  return { ...readRoster(text), text, hash: await textHash(text) } as VerifiedRoster;
}

/**
 * Walks the chain to the newest roster. Fails, in this order, with `root_changed`, `roster_foreign`, `roster_lower`; then for
 * each roster with `roster_forked`, `roster_gap`, `malformed`, `recipient_not_hybrid`, `roster_unsigned`.
 * Pin only what the server has served back: it takes the first roster of one number.
 */
export async function verifyRosterChain({ org, rootKey, rootHash, held, chain }: RosterChain): Promise<VerifiedRoster> {
  must((await rootHashOf(org, rootKey)) === rootHash, 'root_changed');
  const served = await Promise.all(
    chain.map(async ({ text, signatures }) => ({ roster: await heldRoster(text), signatures })),
  );
  must(
    served.every(({ roster }) => roster.org === org),
    'roster_foreign',
  );
  must(held === undefined || (served.at(-1)?.roster.number ?? 0) >= held.number, 'roster_lower');
  let last = held;
  for (const { roster, signatures } of served) {
    if (last !== undefined && roster.number < last.number) continue;
    if (last !== undefined && roster.number === last.number) must(roster.text === last.text, 'roster_forked');
    else requireSuccessor(roster, signatures, rootKey, last);
    last = roster;
  }
  must(last !== undefined, 'roster_gap');
  return last;
}

/** The coordinators of the roster who signed this text. */
export function signersOf(roster: Roster, text: string, signatures: readonly Signature[]): Set<string> {
  const holding = signatures.filter(([person, signature]) => {
    const key = seatOf(roster, person)?.signingKey;
    return key !== undefined && signatureHolds(key, text, signature);
  });
  return new Set(holding.map(([person]) => person));
}

/** How many coordinators must agree: two, or one while she is alone. */
export function quorumOf(roster: Roster): number {
  return Math.min(2, roster.seats.length);
}

function requireSuccessor(
  roster: VerifiedRoster,
  signatures: readonly Signature[],
  rootKey: string,
  last: VerifiedRoster | undefined,
): void {
  must(roster.number === (last?.number ?? 0) + 1, 'roster_gap');
  must(roster.previous === (last?.hash ?? ''), 'roster_forked');
  requireSoundSeats(roster.seats);
  requireHybrid(roster.seats.map((seat) => seat.recipient));
  const byRoot = signatures.some(
    ([who, signature]) => who === 'root' && signatureHolds(rootKey, roster.text, signature),
  );
  const byTheLast = last !== undefined && signersOf(last, roster.text, signatures).size >= quorumOf(last);
  must(byRoot || byTheLast, 'roster_unsigned');
}
