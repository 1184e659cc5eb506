import { notFound } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Receipt } from '../contract.ts';
import { findCase } from '../store/cases.ts';
import { needsOf } from '../store/needs.ts';
import { referralsOf } from '../store/referrals.ts';

/** Who was told, how many, until when: of each need, as it stands. */
export async function receiptOf(tx: Transaction, caseId: CaseId): Promise<Receipt> {
  const row = await findCase(tx, caseId);
  if (row === undefined) throw notFound();
  const needs = await needsOf(tx, [caseId]);
  const referrals = await referralsOf(
    tx,
    needs.map(({ id }) => id),
  );
  return {
    case: row.id,
    openedAt: row.openedAt.toISOString(),
    needs: needs.map((need) => ({
      need: need.id,
      asked: referrals.filter(({ needId }) => needId === need.id).length,
      askedUntil: need.deadline.toISOString(),
      ...(need.lookAt !== null && { nextLookAt: need.lookAt.toISOString() }),
      isStuck: need.state === 'escalated',
    })),
  };
}
