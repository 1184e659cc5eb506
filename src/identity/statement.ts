import { days, needsTwoSignatures, type Kind, type PersonId } from '../kernel/index.ts';
import { refused } from './errors.ts';
import { hasSameKeys, instantOf, type Keys, type Signed, type Statement } from './lists.ts';

/** What the server knows of whom a statement is about. */
export interface Subject extends Keys {
  readonly id: PersonId;
  readonly handleHash: string;
}

const highestVersion = 1_000_000_000;

/** Refuses a statement of another Relais, about somebody else, about other keys, or with impossible dates. */
export function checkStatement(statement: Statement, subject: Subject, org: string, now: Date): void {
  if (statement.org !== org) throw refused('statement_foreign');
  if (statement.person !== subject.id || statement.handleHash !== subject.handleHash) {
    throw refused('statement_other_person');
  }
  if (statement.version > highestVersion) throw refused('list_number');
  if (!hasSameKeys(statement, subject)) throw refused('statement_other_keys');
  const [issued, expires] = [instantOf(statement.issued).getTime(), instantOf(statement.expires).getTime()];
  const isAhead = issued > now.getTime() + days(1);
  if (isAhead || expires - issued > days(366) || expires <= now.getTime()) throw refused('statement_dates');
}

/** Refuses signatures of anybody without a seat, two of one person, and a list that its issuer has not signed. */
export function checkSigners(signed: Signed, issuer: string, seats: ReadonlySet<string>): void {
  const signers = signed.map(([signer]) => signer);
  const isTwice = new Set(signers).size !== signers.length;
  if (isTwice || !signers.every((signer) => seats.has(signer))) throw refused('statement_signers');
  if (!signers.some((signer) => signer === issuer)) throw refused('statement_issuer');
}

/** Health and legal kinds carry two coordinators' signatures, one while there is one coordinator only. */
export function signaturesNeeded(kinds: readonly Kind[], seats: number): number {
  return kinds.some(needsTwoSignatures) ? Math.min(2, seats) : 1;
}

export interface Signatories {
  readonly issuer: PersonId;
  readonly kinds: readonly Kind[];
  readonly expiresAt: Date;
  readonly signers: readonly PersonId[];
}

/**
 * What a statement is worth beside the roster's seats: `counts`; `lacks-signature` of a second coordinator;
 * `unsigned` when its issuer has no seat any more; `expired`, after which nothing new is granted.
 */
export type Worth = 'counts' | 'lacks-signature' | 'unsigned' | 'expired';

export function worthOf(statement: Signatories, seats: ReadonlySet<string>, now: Date): Worth {
  const seated = statement.signers.filter((signer) => seats.has(signer));
  if (!seated.includes(statement.issuer)) return 'unsigned';
  if (seated.length < signaturesNeeded(statement.kinds, seats.size)) return 'lacks-signature';
  return statement.expiresAt <= now ? 'expired' : 'counts';
}
