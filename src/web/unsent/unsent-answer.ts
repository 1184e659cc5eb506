import type { ReferralCard } from '../../cases/contract.ts';
import { minutes, type ReferralId } from '../../kernel/index.ts';

/** A yes or a no that was given without a network: an id, and when. */
export interface UnsentAnswer {
  readonly referral: ReferralId;
  readonly answer: 'yes' | 'no';
  /** ISO 8601, by this device's clock. */
  readonly givenAt: string;
}

/** How long a yes may go by itself. */
export const yesLasts = minutes(5);

/**
 * A no goes whenever the network is back. A yes does for five minutes; later it is asked again, since nothing accepts in
 * somebody's name when she may be elsewhere. A clock that went backwards says nothing: asked again.
 */
export function goesByItself({ answer, givenAt }: UnsentAnswer, now: Date): boolean {
  const age = now.getTime() - Date.parse(givenAt);
  return answer === 'no' || (age >= 0 && age <= yesLasts);
}

/**
 * What to say about an answer to what asks nothing any more. The server may have had the answer already, and only its own
 * was lost on the way: then the answer has arrived.
 */
export function overFor({ answer }: UnsentAnswer, state: ReferralCard['state'] | undefined) {
  if (answer === 'no') return 'unsent.sent-no';
  if (state === 'accepted') return 'unsent.sent-yes';
  return state === 'covered-by-other' ? 'referral.too-late' : 'unsent.over';
}

/** One answer a referral: the last one given. */
export function withAnswer(all: readonly UnsentAnswer[], given: UnsentAnswer): UnsentAnswer[] {
  return [...without(all, given.referral), given];
}

export function without(all: readonly UnsentAnswer[], referral: ReferralId): UnsentAnswer[] {
  return all.filter((one) => one.referral !== referral);
}
