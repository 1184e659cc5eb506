import type { Actor, Permitted } from '../../access/index.ts';
import { permit } from '../../access/index.ts';
import type { ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Refusal } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { seekingStates } from '../need.ts';
import { loadReferral, lockReferral } from '../load.ts';
import { needPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import type { Referral } from '../rows.ts';
import { takeGrantAhead } from '../store/keys.ts';
import { settleAsk } from '../store/kind-counts.ts';
import { changeNeed, findNeed } from '../store/needs.ts';
import { changeReferral, referralsOf } from '../store/referrals.ts';

/**
 * Declines a referral, with or without a reason; the reason may come in a second call. What was granted ahead is
 * destroyed at once. When everybody asked has declined, others are looked for at once.
 */
export async function declineReferral(
  deps: CaseDeps,
  actor: Actor,
  input: Refusal & { referral: ReferralId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const known = await loadReferral(tx, actor, input.referral, 'explain').catch(() => undefined);
    if (known !== undefined && input.reason !== undefined) {
      const referral = await lockReferral(tx, actor, input.referral, 'explain');
      await changeReferral(tx, referral, { declineReason: input.reason });
      return;
    }
    const referral = await lockReferral(tx, actor, input.referral, 'decline');
    await decline(deps, tx, referral, input);
  });
}

async function decline(
  deps: CaseDeps,
  tx: Transaction,
  referral: Permitted<Referral, 'decline'>,
  { reason }: Refusal,
): Promise<void> {
  const now = deps.clock.now();
  await changeReferral(tx, referral, {
    state: moveReferral(referral.state, 'decline'),
    answeredAt: now,
    declineReason: reason ?? null,
    dueAt: null,
  });
  await takeGrantAhead(tx, referral);
  const need = permit(needPolicy, 'attend', system, await findNeed(tx, referral.needId));
  if (referral.state === 'asked') await settleAsk(tx, need.kind, 'no');
  const left = (await referralsOf(tx, [need.id])).filter(({ state }) => state === 'asked' || state === 'reserve');
  if (left.length === 0 && seekingStates.includes(need.state) && need.doubtedAt === null) {
    await changeNeed(tx, need, { lookAt: now });
    await deps.wakeAt(tx, now);
  }
  await deps.publish(tx, { topic: 'case', id: need.caseId, people: [need.host] });
  await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
}
