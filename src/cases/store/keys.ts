import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseAction, NeedAction, ReferralAction } from '../policy.ts';
import type { Case, Need, Referral } from '../rows.ts';
import { epochs, grants, grantsAhead } from '../tables.ts';

export type Epoch = typeof epochs.$inferSelect;
export type Grant = typeof grants.$inferSelect;
export type GrantAhead = typeof grantsAhead.$inferSelect;

/** Starts an epoch. False when somebody else started it first. */
export async function insertEpoch(tx: Transaction, epoch: typeof epochs.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(epochs).values(epoch).onConflictDoNothing().returning({ epoch: epochs.epoch });
  return inserted.length === 1;
}

export async function epochsOf(tx: Transaction, caseId: CaseId): Promise<Epoch[]> {
  return tx.select().from(epochs).where(eq(epochs.caseId, caseId)).orderBy(asc(epochs.epoch));
}

/** Says that a key lies where it should not: whoever opens the case next and may, starts another epoch. */
export async function spendEpoch(
  tx: Transaction,
  at: { caseId: CaseId; epoch: number },
  where: 'always' | 'if-it-went-ahead',
): Promise<void> {
  await tx
    .update(epochs)
    .set({ isSpent: true })
    .where(
      and(
        eq(epochs.caseId, at.caseId),
        eq(epochs.epoch, at.epoch),
        where === 'always' ? undefined : eq(epochs.wentAhead, true),
      ),
    );
}

/** Keeps grants. A newer one for the same person and epoch takes the place: her keys may have changed. */
export async function keepGrants(tx: Transaction, rows: (typeof grants.$inferInsert)[]): Promise<void> {
  for (const row of rows) {
    const { granter, text, mac, file, grantedAt } = row;
    await tx
      .insert(grants)
      .values(row)
      .onConflictDoUpdate({
        target: [grants.caseId, grants.epoch, grants.person],
        set: { granter, text, mac, file, grantedAt },
      });
  }
}

export async function grantsTo(tx: Transaction, caseId: CaseId, person: PersonId): Promise<Grant[]> {
  return tx
    .select()
    .from(grants)
    .where(and(eq(grants.caseId, caseId), eq(grants.person, person)))
    .orderBy(asc(grants.epoch));
}

/** Who holds the key of which epoch, of each of these cases. */
export async function holdersOf(
  tx: Transaction,
  caseIds: readonly CaseId[],
): Promise<{ caseId: CaseId; epoch: number; person: PersonId }[]> {
  if (caseIds.length === 0) return [];
  return tx
    .select({ caseId: grants.caseId, epoch: grants.epoch, person: grants.person })
    .from(grants)
    .where(inArray(grants.caseId, [...caseIds]));
}

/** Takes every grant of a case from somebody who left it. */
export async function dropGrants(
  tx: Transaction,
  _by: Permitted<Case, CaseAction>,
  at: { caseId: CaseId; person: PersonId },
): Promise<void> {
  await tx.delete(grants).where(and(eq(grants.caseId, at.caseId), eq(grants.person, at.person)));
}

export async function insertGrantsAhead(tx: Transaction, rows: (typeof grantsAhead.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(grantsAhead).values(rows);
}

/** The grant that was made ahead for her and this need, taken out of the table. */
export async function takeGrantAhead(
  tx: Transaction,
  referral: Permitted<Referral, ReferralAction>,
): Promise<GrantAhead | undefined> {
  const [taken] = await tx
    .delete(grantsAhead)
    .where(and(eq(grantsAhead.needId, referral.needId), eq(grantsAhead.person, referral.expert)))
    .returning();
  return taken;
}

/** Destroys what was granted ahead for a need: nobody else will be released. */
export async function dropGrantsAhead(tx: Transaction, need: Permitted<Need, NeedAction>): Promise<void> {
  await tx.delete(grantsAhead).where(eq(grantsAhead.needId, need.id));
}

/** Destroys what was granted ahead under earlier epochs: a new key is in use. */
export async function dropOldGrantsAhead(tx: Transaction, row: Permitted<Case, 'rotate'>): Promise<void> {
  await tx.delete(grantsAhead).where(eq(grantsAhead.caseId, row.id));
}
