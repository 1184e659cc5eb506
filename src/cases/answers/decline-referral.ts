import { permit, type Permitted, type PersonActor } from '../../access/index.ts';
import type { ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { ReferralCard, Refusal } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { seekingStates } from '../need.ts';
import { lockReferral } from '../load.ts';
import { needPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import type { Referral } from '../rows.ts';
import { takeGrantAhead } from '../store/keys.ts';
import { settleAsk } from '../store/kind-counts.ts';
import { changeNeed, findNeed } from '../store/needs.ts';
import { changeReferral, findReferral, referralsOf } from '../store/referrals.ts';
import { cardFor } from './list-referrals.ts';

/**
 * Declines a referral, with or without a reason; the reason may come in a second call, and the same call may come twice. What was granted ahead is
 * destroyed at once. When everybody asked has declined, others are looked for at once.
 */
export async function declineReferral(
  deps: CaseDeps,
  actor: PersonActor,
  input: Refusal & { referral: ReferralId },
): Promise<ReferralCard> {
  return deps.transaction(async (tx) => {
    const known = await findReferral(tx, input.referral);
    if (known?.state === 'declined') {
      const referral = await lockReferral(tx, actor, input.referral, 'explain');
      const { reason: declineReason } = input;
      return cardFor(tx, actor, declineReason ? await changeReferral(tx, referral, { declineReason }) : referral);
    }
    const referral = await lockReferral(tx, actor, input.referral, 'decline');
    await decline(deps, tx, referral, input);
    return cardFor(tx, actor, (await findReferral(tx, referral.id)) ?? referral);
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
  if (referral.state === 'asked') await settleAsk(tx, need.kind, 'no', referral);
  const left = (await referralsOf(tx, [need.id])).filter(({ state }) => state === 'asked' || state === 'reserve');
  if (left.length === 0 && seekingStates.includes(need.state) && need.doubtedAt === null) {
    await changeNeed(tx, need, { lookAt: now });
    await deps.wakeAt(tx, now);
  }
  await deps.publish(tx, { topic: 'case', id: need.caseId, people: [need.host] });
  await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
}
