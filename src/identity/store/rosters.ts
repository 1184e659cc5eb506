import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { PersonId } from '../../kernel/index.ts';
import { readRoster } from '../../sealing/envelope.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Before } from '../roster.ts';
import { rosters } from '../tables.ts';

export type RosterRow = typeof rosters.$inferSelect;

/** The newest roster that stands; undefined before the set-up. */
export async function newestRoster(tx: Transaction): Promise<(Before & { row: RosterRow }) | undefined> {
  const [row] = await tx
    .select()
    .from(rosters)
    .where(eq(rosters.state, 'standing'))
    .orderBy(desc(rosters.number))
    .limit(1);
  return row && { row, roster: readRoster(row.text), hash: row.hash };
}

export async function standingRostersAfter(tx: Transaction, number: number): Promise<RosterRow[]> {
  return tx
    .select()
    .from(rosters)
    .where(and(eq(rosters.state, 'standing'), gt(rosters.number, number)))
    .orderBy(asc(rosters.number));
}

export async function proposedRosters(tx: Transaction): Promise<RosterRow[]> {
  return tx.select().from(rosters).where(eq(rosters.state, 'proposed'));
}

export async function rosterByNumber(tx: Transaction, number: number): Promise<RosterRow | undefined> {
  const [row] = await tx.select().from(rosters).where(eq(rosters.number, number));
  return row;
}

/** Keeps a roster; a proposed one of the same number gives way. */
export async function keepRoster(
  tx: Transaction,
  row: Omit<RosterRow, 'datingText' | 'datingSigner' | 'datingSignature' | 'datedAt'>,
): Promise<void> {
  await tx.insert(rosters).values(row).onConflictDoUpdate({ target: rosters.number, set: row });
}

export async function dateRow(
  tx: Transaction,
  number: number,
  dating: { text: string; signer: PersonId; signature: string; at: Date },
): Promise<void> {
  await tx
    .update(rosters)
    .set({
      datingText: dating.text,
      datingSigner: dating.signer,
      datingSignature: dating.signature,
      datedAt: dating.at,
    })
    .where(eq(rosters.number, number));
}

/** Takes back what this person proposed and no other signed yet. */
export async function dropProposalsOf(tx: Transaction, person: PersonId): Promise<void> {
  const hers = (await proposedRosters(tx)).filter(({ signatures }) => signatures.some(([signer]) => signer === person));
  for (const { number } of hers) {
    await tx.delete(rosters).where(and(eq(rosters.number, number), eq(rosters.state, 'proposed')));
  }
}

/** Erases proposals that nobody signed. */
export async function eraseProposals(tx: Transaction, proposedBefore: Date): Promise<number> {
  const gone = await tx
    .delete(rosters)
    .where(and(eq(rosters.state, 'proposed'), lt(rosters.proposedAt, proposedBefore)))
    .returning({ number: rosters.number });
  return gone.length;
}
