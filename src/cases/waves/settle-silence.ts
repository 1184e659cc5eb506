import { permit } from '../../access/index.ts';
import { type CaseDeps, system } from '../deps.ts';
import { referralPolicy } from '../policy.ts';
import { findNeed } from '../store/needs.ts';
import { lockCaseIfFree } from '../store/cases.ts';
import { settleAsk } from '../store/kind-counts.ts';
import { changeReferral, findReferral, silentReferrals } from '../store/referrals.ts';

const mostAtOnce = 100;

/** Counts a day of silence as a no in the rate of the kind, once each. She may still answer. Says how many it took. */
export async function settleSilence(deps: CaseDeps): Promise<number> {
  const due = await deps.transaction((tx) => silentReferrals(tx, deps.clock.now(), mostAtOnce));
  let taken = 0;
  for (const { id, caseId } of due) {
    const isTaken = await deps.transaction(async (tx) => {
      if ((await lockCaseIfFree(tx, caseId)) === undefined) return false;
      const referral = await findReferral(tx, id);
      if (referral?.dueAt == null || referral.dueAt > deps.clock.now()) return false;
      const need = await findNeed(tx, referral.needId);
      await changeReferral(tx, permit(referralPolicy, 'attend', system, referral), { dueAt: null });
      if (need !== undefined && referral.state === 'asked') await settleAsk(tx, need.kind, 'no', referral);
      return true;
    });
    if (isTaken) taken += 1;
  }
  return taken;
}
