import type { Actor } from '../../access/index.ts';
import type { ReferralId } from '../../kernel/index.ts';
import type { CaseDeps } from '../deps.ts';
import { lockReferral } from '../load.ts';
import { findCase } from '../store/cases.ts';
import { changeReferral } from '../store/referrals.ts';

/** Notes that she has seen what she is asked; the host sees how many have. Again: nothing changes. */
export async function seeReferral(deps: CaseDeps, actor: Actor, input: { referral: ReferralId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const referral = await lockReferral(tx, actor, input.referral, 'see');
    if (referral.seenAt !== null) return;
    await changeReferral(tx, referral, { seenAt: deps.clock.now() });
    const row = await findCase(tx, referral.caseId);
    if (row) await deps.publish(tx, { topic: 'case', id: row.id, people: [row.host] });
  });
}
