import { permit, type PersonActor } from '../../access/index.ts';
import type { ReferralId } from '../../kernel/index.ts';
import type { ReferralCard } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { lockReferral } from '../load.ts';
import { seekingStates } from '../need.ts';
import { needPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import { changeNeed, findNeed } from '../store/needs.ts';
import { changeReferral } from '../store/referrals.ts';
import { cardFor } from './list-referrals.ts';

/** Keeps her as reserve: if the need opens again she is asked first, and at once where it has by now. */
export async function sayLateYes(
  deps: CaseDeps,
  actor: PersonActor,
  input: { referral: ReferralId },
): Promise<ReferralCard> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const referral = await lockReferral(tx, actor, input.referral, 'late-yes');
    const late = await changeReferral(tx, referral, {
      state: moveReferral(referral.state, 'late-yes'),
      answeredAt: now,
    });
    const need = permit(needPolicy, 'attend', system, await findNeed(tx, referral.needId));
    if (seekingStates.includes(need.state) && need.doubtedAt === null) {
      await changeNeed(tx, need, { lookAt: now });
      await deps.wakeAt(tx, now);
    }
    return cardFor(tx, actor, late);
  });
}
