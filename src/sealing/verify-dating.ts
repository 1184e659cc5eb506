import { datingText, readDating } from './dating.ts';
import { daysInSeconds } from './duration.ts';
import { must } from './errors.ts';
import { signAs, type Signature, type Signer } from './signature.ts';
import { signersOf, type VerifiedRoster } from './verify-roster.ts';

export interface SignedDating {
  readonly text: string;
  readonly signature: Signature;
}

/** Dates the roster: every coordinator's app does so when it opens. */
export function signDating(roster: VerifiedRoster, date: number, signer: Signer): SignedDating {
  const text = datingText({ org: roster.org, number: roster.number, rosterHash: roster.hash, date });
  return { text, signature: signAs(signer, text) };
}

/**
 * The roster's date. Fails with `roster_foreign`, `roster_unsigned`, `dating_ahead` (more than a day), then `roster_stale`
 * (older than 14 days: nothing is granted ahead, reading goes on).
 */
export function verifyDating(roster: VerifiedRoster, dating: SignedDating, now: number): number {
  const { org, number, rosterHash, date } = readDating(dating.text);
  must(org === roster.org && number === roster.number && rosterHash === roster.hash, 'roster_foreign');
  must(signersOf(roster, dating.text, [dating.signature]).size === 1, 'roster_unsigned');
  must(date <= now + daysInSeconds(1), 'dating_ahead');
  requireFreshDate(date, now);
  return date;
}

/** A roster's own `issued` counts as its first date. Fails with `roster_stale`. */
export function requireFreshDate(date: number, now: number): void {
  must(date >= now - daysInSeconds(14), 'roster_stale');
}
