import { requireHybrid } from './age.ts';
import { daysInSeconds } from './duration.ts';
import { must } from './errors.ts';
import { textHash } from './hash.ts';
import { signAs, type Signature, type Signed, type Signer } from './signature.ts';
import { readStatement, statementText, type Statement } from './statement.ts';
import { quorumOf, signersOf, type VerifiedRoster } from './verify-roster.ts';

/** What a client remembers of the last statement about a person. */
export interface PinnedStatement {
  readonly version: number;
  readonly hash: string;
}

export interface StatementCheck {
  readonly roster: VerifiedRoster;
  /** From the vault, when this person was verified before. */
  readonly pinned?: PinnedStatement | undefined;
  /** An expired statement grants nothing; what was granted under it stays readable. */
  readonly use: 'grant' | 'read';
  /** The health and legal kinds, which two coordinators vet: built into the client, never served. */
  readonly twoFor: ReadonlySet<string>;
  /** Unix seconds. */
  readonly now: number;
}

/** A statement that counts; `hash` and `version` are what to pin. */
export interface VerifiedStatement extends Statement {
  readonly hash: string;
}

/** A statement with its issuer's signature. */
export function signStatement(statement: Omit<Statement, 'issuer'>, signer: Signer): Signed {
  const text = statementText({ ...statement, issuer: signer.person });
  return { text, signatures: [signAs(signer, text)] };
}

/** The second coordinator's signature, which health and legal kinds need. She has read what she signs. */
export function countersignStatement(signed: Signed, signer: Signer): Signature {
  readStatement(signed.text);
  return signAs(signer, signed.text);
}

/**
 * What a statement says. Fails, in this order, with `statement_foreign`, `statement_revoked`, `statement_unsigned`,
 * `statement_needs_two`, `statement_older`, `recipient_not_hybrid`, `statement_dates`, `statement_expired`.
 */
export async function verifyStatement(
  { text, signatures }: Signed,
  { roster, pinned, use, twoFor, now }: StatementCheck,
): Promise<VerifiedStatement> {
  const statement = readStatement(text);
  const hash = await textHash(text);
  must(statement.org === roster.org, 'statement_foreign');
  must(!roster.revoked.includes(hash), 'statement_revoked');
  const signers = signersOf(roster, text, signatures);
  must(signers.has(statement.issuer), 'statement_unsigned');
  must(signers.size >= quorumOf(roster) || !statement.kinds.some((kind) => twoFor.has(kind)), 'statement_needs_two');
  must(pinned === undefined || statement.version > pinned.version || hash === pinned.hash, 'statement_older');
  requireHybrid([statement.recipient]);
  const { issued, expires } = statement;
  must(issued <= now + daysInSeconds(1) && expires <= issued + daysInSeconds(366), 'statement_dates');
  must(use === 'read' || now < expires, 'statement_expired');
  return { ...statement, hash };
}
