import type { AppointmentView, ReferralCard } from '../../cases/contract.ts';
import { followRoster } from '../people/follow-roster.ts';
import { verifyPeople } from '../people/verify-people.ts';
import type { ClientState } from '../state.ts';
import { sealCard } from './contact-card.ts';

export interface Accepted {
  readonly appointment: AppointmentView;
  /** Whether her number went along. Not when the host's keys could not be verified. */
  readonly isCardSent: boolean;
}

/**
 * Accepts a referral; her number travels sealed to the host with the yes, unless she switched that off (no words).
 * Fails with 409 `cases.already_covered` when somebody was faster.
 */
export async function accept(state: ClientState, referral: ReferralCard, contactWords?: string): Promise<Accepted> {
  const contactCard = contactWords === undefined ? undefined : await cardForHost(state, referral, contactWords);
  const appointment = await state.api.acceptReferral(referral.id, contactCard === undefined ? {} : { contactCard });
  return { appointment, isCardSent: contactCard !== undefined };
}

async function cardForHost(state: ClientState, { case: id, host }: ReferralCard, words: string) {
  const standing = await followRoster(state);
  const { people } = await verifyPeople(state, standing, [host], 'grant');
  const verified = people.get(host.person);
  return verified && sealCard(state, id, verified, words);
}
