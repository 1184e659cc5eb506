import { days } from '../kernel/index.ts';
import { refused } from './errors.ts';
import { instantOf, type Dating, type Roster, type Signed } from './lists.ts';

/** A roster that stands, and what the next one must name as its previous. */
export interface Before {
  readonly roster: Roster;
  readonly hash: string;
}

export type RosterState = 'standing' | 'proposed';

/** Two coordinators sign, one while she is alone. */
const signersNeeded = (seats: readonly unknown[]): number => Math.min(2, seats.length);

/** Refuses a roster that is of another Relais, not the next of its chain, or dated more than a day away. */
export function checkRoster(next: Roster, before: Before | undefined, org: string, now: Date): void {
  if (next.org !== org) throw refused('roster_foreign');
  if (next.number !== (before?.roster.number ?? 0) + 1) throw refused('roster_gap');
  if (next.previous !== (before?.hash ?? '')) throw refused('roster_forked');
  if (isFarOff(instantOf(next.issued), now)) throw refused('roster_dates');
}

/**
 * Whether a roster stands: with the root's signature, or with those of two coordinators of the one before; else it is
 * `proposed`. Counts who signed; whether the signatures hold is looked at apart.
 */
export function stateOfRoster(signed: Signed, before: Before | undefined): RosterState {
  const signers = signed.map(([signer]) => signer);
  const mayHaveSigned = new Set<string>(['root', ...(before?.roster.seats ?? []).map((seat) => seat.person)]);
  const isTwice = new Set(signers).size !== signers.length;
  if (isTwice || !signers.every((signer) => mayHaveSigned.has(signer))) throw refused('roster_signers');
  if (signers.includes('root')) return 'standing';
  if (!before) throw refused('roster_root');
  return signers.length >= signersNeeded(before.roster.seats) ? 'standing' : 'proposed';
}

/** Refuses a note on any roster but the newest, or dated more than a day away. */
export function checkDating(dating: Dating, { roster, hash }: Before, now: Date): void {
  const isOther = dating.org !== roster.org || dating.number !== roster.number || dating.rosterHash !== hash;
  if (isOther) throw refused('dating_other_roster');
  if (isFarOff(instantOf(dating.date), now)) throw refused('dating_dates');
}

const isFarOff = (instant: Date, now: Date): boolean => Math.abs(instant.getTime() - now.getTime()) > days(1);
