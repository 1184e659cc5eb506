import { and, asc, eq, inArray, lte, or } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Signed } from '../lists.ts';
import type { Worth } from '../statement.ts';
import { statements, statementSignatures } from '../tables.ts';

export type StatementRow = typeof statements.$inferSelect;
export interface SignedStatement extends StatementRow {
  /** In the order in which they came: the issuer's first. */
  readonly signatures: [PersonId, string][];
}

/** Current statements of these people, or of all. */
export async function currentStatements(tx: Transaction, ids: readonly PersonId[] | 'all'): Promise<SignedStatement[]> {
  if (ids !== 'all' && ids.length === 0) return [];
  const isCurrent = eq(statements.state, 'current');
  return withSignatures(
    tx,
    await tx
      .select()
      .from(statements)
      .where(ids === 'all' ? isCurrent : and(isCurrent, inArray(statements.person, [...ids]))),
  );
}

export async function statementByHash(tx: Transaction, hash: string): Promise<SignedStatement | undefined> {
  const [found] = await withSignatures(tx, await tx.select().from(statements).where(eq(statements.hash, hash)));
  return found;
}

/** Statements that wait for a second coordinator: proposed ones, and current ones since a second one was seated. */
export async function unfinishedStatements(tx: Transaction): Promise<SignedStatement[]> {
  return withSignatures(
    tx,
    await tx
      .select()
      .from(statements)
      .where(or(eq(statements.state, 'proposed'), eq(statements.worth, 'lacks-signature')))
      .orderBy(asc(statements.proposedAt), asc(statements.hash)),
  );
}

/** Keeps a statement with its signatures; the one it replaces, of the same person and state, goes. */
export async function keepStatement(tx: Transaction, row: StatementRow, signed: Signed): Promise<void> {
  // A statement that comes to be current ends a proposal too: it is the newer word.
  const replaced = row.state === 'current' ? (['current', 'proposed'] as const) : (['proposed'] as const);
  await tx.delete(statements).where(and(eq(statements.person, row.person), inArray(statements.state, [...replaced])));
  await tx.insert(statements).values(row);
  await tx.insert(statementSignatures).values(
    signed.map(([signer, signature], position) => ({
      statement: row.hash,
      signer: signer as PersonId,
      signature,
      position,
    })),
  );
}

export async function addSignature(
  tx: Transaction,
  statement: Permitted<SignedStatement, 'cosign'>,
  [signer, signature]: [PersonId, string],
): Promise<void> {
  await tx
    .insert(statementSignatures)
    .values({ statement: statement.hash, signer, signature, position: statement.signatures.length });
}

/** Makes a proposed statement the current one. */
export async function promote(tx: Transaction, statement: Permitted<SignedStatement, 'cosign'>): Promise<void> {
  await tx.delete(statements).where(and(eq(statements.person, statement.person), eq(statements.state, 'current')));
  await tx.update(statements).set({ state: 'current' }).where(eq(statements.hash, statement.hash));
}

export async function setWorth(tx: Transaction, hash: string, worth: Worth): Promise<void> {
  await tx.update(statements).set({ worth }).where(eq(statements.hash, hash));
}

/** Forgets statements by hash (revoked by a roster), or all of a person's (she has new keys). */
export async function forgetStatements(
  tx: Transaction,
  which: { hashes: readonly string[] } | { person: PersonId },
): Promise<void> {
  if ('person' in which) await tx.delete(statements).where(eq(statements.person, which.person));
  else if (which.hashes.length > 0) await tx.delete(statements).where(inArray(statements.hash, [...which.hashes]));
}

/** People whose statements have just expired, the statements held for this transaction. */
export async function takeExpired(tx: Transaction, now: Date): Promise<PersonId[]> {
  const rows = await tx
    .select({ person: statements.person })
    .from(statements)
    .where(and(eq(statements.state, 'current'), eq(statements.worth, 'counts'), lte(statements.expiresAt, now)))
    .limit(100)
    .for('update', { skipLocked: true });
  return rows.map((row) => row.person);
}

/** Erases proposals that nobody signed. */
export async function eraseProposedStatements(tx: Transaction, proposedBefore: Date): Promise<number> {
  const gone = await tx
    .delete(statements)
    .where(and(eq(statements.state, 'proposed'), lte(statements.proposedAt, proposedBefore)))
    .returning({ hash: statements.hash });
  return gone.length;
}

async function withSignatures(tx: Transaction, rows: StatementRow[]): Promise<SignedStatement[]> {
  if (rows.length === 0) return [];
  const hashes = rows.map((row) => row.hash);
  const signatures = await tx
    .select()
    .from(statementSignatures)
    .where(inArray(statementSignatures.statement, hashes))
    .orderBy(asc(statementSignatures.position));
  const byHash = Map.groupBy(signatures, (signature) => signature.statement);
  return rows.map((row) => ({
    ...row,
    signatures: (byHash.get(row.hash) ?? []).map(({ signer, signature }) => [signer, signature]),
  }));
}
