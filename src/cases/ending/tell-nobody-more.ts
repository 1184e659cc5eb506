import type { Permitted } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import type { NeedAction } from '../policy.ts';
import { moveReferral, type ReferralMove } from '../referral.ts';
import type { Need } from '../rows.ts';
import { dropGrantsAhead } from '../store/keys.ts';
import { moveReferrals } from '../store/referrals.ts';

const events = { expire: 'referral-expired', withdraw: 'referral-withdrawn', cover: 'referral-covered' } as const;

/**
 * Lets everybody go who was asked for a need: kindly, at once, and with what was granted ahead destroyed. Reserves stay
 * when another covered it, and expire with the need.
 */
export async function tellNobodyMore(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, NeedAction>,
  move: Extract<ReferralMove, 'expire' | 'withdraw' | 'cover'>,
): Promise<void> {
  const told = await moveReferrals(tx, need, ['asked'], moveReferral('asked', move));
  const reserves =
    move === 'cover' ? [] : await moveReferrals(tx, need, ['reserve'], moveReferral('reserve', 'expire'));
  await dropGrantsAhead(tx, need);
  const people = [...told, ...reserves];
  if (people.length === 0) return;
  await deps.announce(tx, events[move], { needId: need.id });
  await deps.publish(tx, { topic: 'referrals', id: need.id, people });
}
