import type { Urgency } from '../../kernel/index.ts';
import { attentionBetween } from '../attention.ts';
import type { OpenReferral } from '../plan-context.ts';
import type { Referral } from '../rows.ts';

/** The referrals of a need that nobody has answered, as the plan sees them. */
export function openReferrals(all: readonly Referral[], urgency: Urgency, now: Date): OpenReferral[] {
  return all
    .filter(({ state }) => state === 'asked')
    .map((referral) => ({
      referralId: referral.id,
      entryId: referral.entryId,
      expectedYes: referral.expectedYes,
      minutesOpen: attentionBetween(urgency, referral.askedAt, now),
      mayRemind: urgency !== 'critical' && referral.remindedAt === null,
    }));
}
