import { DomainError } from '../../kernel/index.ts';
import {
  heldRoster,
  requireFreshDate,
  verifyDating,
  verifyRosterChain,
  type SignedDating,
  type VerifiedRoster,
} from '../../sealing/index.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';
import { pinRoster } from '../vault/document.ts';
import { noteInVault } from '../vault/save-vault.ts';

/** The newest roster, verified from the root on, or from the one in the vault. */
export interface Standing {
  readonly roster: VerifiedRoster;
  /** Unix seconds: when one of its people last said that it is the newest. */
  readonly datedAt: number;
  /** False when nobody dated it for 14 days: nothing is granted ahead, and the screen says so. */
  readonly isFresh: boolean;
}

/**
 * Follows the chain of rosters and pins the newest in the vault. Fails with sealing's `root_changed`, `roster_lower`,
 * `roster_forked` and so on: each of them stops the client with a warning.
 */
export async function followRoster(state: ClientState): Promise<Standing> {
  const { org, document } = unlockedOf(state);
  const pinned = document.roster;
  const held = pinned === null ? undefined : await heldRoster(pinned.text);
  // From the held one on, itself included: a server that serves another of that number shows itself.
  const { rootKey, rosters, dating } = await state.api.rosters(held === undefined ? 0 : held.number - 1);
  const roster = await verifyRosterChain({ org, rootKey, rootHash: document.rootHash, held, chain: rosters });
  const now = secondsNow(state);
  const datedAt = Math.max(
    roster.issued,
    pinned?.text === roster.text ? pinned.datedAt : 0,
    dating === null ? 0 : dateOf(roster, dating, now),
  );
  noteInVault(state, (document) => pinRoster(document, { number: roster.number, text: roster.text, datedAt }));
  return { roster, datedAt, isFresh: unlessStale(() => (requireFreshDate(datedAt, now), true)) ?? false };
}

/** The date of a note that holds; 0 for one that is too old to count. */
function dateOf(roster: VerifiedRoster, dating: SignedDating, now: number): number {
  return unlessStale(() => verifyDating(roster, dating, now)) ?? 0;
}

/** What a check answers; undefined where it refuses for its age alone. */
function unlessStale<Answer>(check: () => Answer): Answer | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'sealing.roster_stale') return undefined;
    throw error;
  }
}
