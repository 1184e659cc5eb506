import { can, type Actor } from '../access/index.ts';
import { askedHowItWentAt } from './appointment.ts';
import type { NeedFacts, NeedView } from './contract.ts';
import { appointmentPolicy, needPolicy } from './policy.ts';
import type { Appointment, Need, Referral } from './rows.ts';

/** What everybody who deals with a need may know of it. */
export function factsOf(need: Need): NeedFacts {
  return {
    id: need.id,
    kind: need.kind,
    urgency: need.urgency,
    languages: need.languages,
    ...(need.genderWish !== null && { genderWish: need.genderWish }),
    mode: need.mode,
    ...(need.zone !== null && { zone: need.zone }),
    halfDays: need.halfDays,
    ...(need.people !== null && { people: need.people }),
  };
}

export function countsOf(referrals: readonly Referral[]): NeedView['counts'] {
  return {
    asked: referrals.length,
    seen: referrals.filter(({ seenAt }) => seenAt !== null).length,
    declined: referrals.filter(({ state }) => state === 'declined').length,
  };
}

/** A need as somebody who reads its case sees it. */
export function presentNeed(
  need: Need,
  about: {
    referrals: readonly Referral[];
    appointments: readonly Appointment[];
    togetherWith: NeedView['togetherWith'];
  },
  actor: Actor,
): NeedView {
  return {
    ...factsOf(need),
    ...(need.municipality !== null && { municipality: need.municipality }),
    togetherWith: about.togetherWith,
    state: need.state,
    counts: countsOf(about.referrals),
    askedUntil: need.deadline.toISOString(),
    ...(need.lookAt !== null && { nextLookAt: need.lookAt.toISOString() }),
    ...(need.escalation !== null && { escalation: need.escalation }),
    isStillNeeded: need.doubtedAt !== null,
    ...(need.unmetReason !== null && { unmetReason: need.unmetReason }),
    appointments: about.appointments.map((appointment) => presentInNeed(appointment, actor)),
    can: can(needPolicy, actor, need),
  };
}

function presentInNeed(appointment: Appointment, actor: Actor): NeedView['appointments'][number] {
  return {
    id: appointment.id,
    ...(appointment.expert !== null && { expert: appointment.expert }),
    state: appointment.state,
    acceptedAt: appointment.acceptedAt.toISOString(),
    ...(appointment.state === 'held' && appointment.dueAt && { heldUntil: appointment.dueAt.toISOString() }),
    ...(appointment.state === 'confirmed' && {
      askHowItWentFrom: askedHowItWentAt(appointment.slotEndsAt).toISOString(),
    }),
    isHeardFrom: { expert: appointment.expertHeardAt !== null, host: appointment.hostHeardAt !== null },
    can: can(appointmentPolicy, actor, appointment),
  };
}
