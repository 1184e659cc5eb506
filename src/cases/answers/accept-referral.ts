import { notFound, permit, type PersonActor } from '../../access/index.ts';
import { lockEntryForAcceptance } from '../../directory/index.ts';
import { holdUnsuspended } from '../../identity/index.ts';
import type { ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { hearFrom } from '../appointments/confirm-appointment.ts';
import type { Acceptance, AppointmentView } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { lockReferral } from '../load.ts';
import { referralPolicy } from '../policy.ts';
import { presentAppointment } from '../present-appointment.ts';
import type { Referral } from '../rows.ts';
import { standingAppointmentOf } from '../store/appointments.ts';
import { findCase } from '../store/cases.ts';
import { findNeed } from '../store/needs.ts';
import { findReferral } from '../store/referrals.ts';
import { keepCard } from '../thread/keep-card.ts';
import { takeYes } from './take-yes.ts';

/**
 * Accepts a referral: the first yes covers the need. Her number travels with it, sealed to the host. The key that was
 * granted ahead is hers in the same transaction, else it is on its way. Fails with `cases.already_covered` when somebody
 * was faster; said again by the same person, it answers the same. Fails with `directory.at_capacity` when she has accepted as many as she wished to at most.
 */
export async function acceptReferral(
  deps: CaseDeps,
  actor: PersonActor,
  input: Acceptance & { referral: ReferralId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    // Her suspension waits for this, or this for it: what is accepted before is let go by it.
    if (!(await holdUnsuspended(tx, actor.person))) throw notFound();
    const found = await findReferral(tx, input.referral);
    const earlier = await acceptedBefore(tx, actor, found);
    if (earlier !== undefined) return earlier;
    const known = permit(referralPolicy, 'accept', actor, found);
    await lockEntryOf(deps, tx, known);
    const referral = await lockReferral(tx, actor, input.referral, 'accept');
    const { appointment, hasKey } = await takeYes(deps, tx, referral, referral);
    if (input.contactCard !== undefined) {
      const { caseId, host } = appointment;
      await keepCard(deps, tx, { case: caseId, from: actor.person, to: host }, input.contactCard);
      await hearFrom(deps, tx, { id: caseId, host, secondAdult: null }, actor.person);
    }
    return presentAppointment(appointment, hasKey, actor);
  });
}

/** What her yes became, when she says it again because the first answer was lost. */
async function acceptedBefore(
  tx: Transaction,
  actor: PersonActor,
  found: Referral | undefined,
): Promise<AppointmentView | undefined> {
  if (found?.state !== 'accepted' || found.expert !== actor.person) return undefined;
  const appointment = await standingAppointmentOf(tx, found.id);
  const row = appointment && (await findCase(tx, appointment.caseId));
  return appointment && presentAppointment(appointment, row?.holders.includes(actor.person) === true, actor);
}

/** Her entry first: two acceptances of hers at once must not pass her cap together. */
export async function lockEntryOf(
  deps: CaseDeps,
  tx: Transaction,
  { entryId, needId }: Pick<Referral, 'entryId' | 'needId'>,
): Promise<void> {
  const need = await findNeed(tx, needId);
  if (need === undefined) throw notFound();
  await lockEntryForAcceptance(tx, entryId, { kind: need.kind, now: deps.clock.now() });
}
