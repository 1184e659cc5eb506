import { notFound, permit, type Actor, type Permitted } from '../access/index.ts';
import type { AppointmentId, CaseId, NeedId, ReferralId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import {
  appointmentPolicy,
  casePolicy,
  needPolicy,
  referralPolicy,
  type AppointmentAction,
  type CaseAction,
  type NeedAction,
  type ReferralAction,
} from './policy.ts';
import type { Appointment, Case, Need, Referral } from './rows.ts';
import { findAppointment } from './store/appointments.ts';
import { findCase, lockCase } from './store/cases.ts';
import { findNeed } from './store/needs.ts';
import { findReferral } from './store/referrals.ts';

/*
 * Rows come through the actor. Each `lock…` locks the case first, whatever in it is going to change: entry, case, need,
 * referrals is the one order. Who may not even know of a row learns it before anything is locked, from the same error.
 */

export async function loadCase<Action extends CaseAction>(
  tx: Transaction,
  actor: Actor,
  id: CaseId,
  action: Action,
): Promise<Permitted<Case, Action>> {
  return permit(casePolicy, action, actor, await findCase(tx, id));
}

export async function lockPermittedCase<Action extends CaseAction>(
  tx: Transaction,
  actor: Actor,
  id: CaseId,
  action: Action,
): Promise<Permitted<Case, Action>> {
  mustKnow(casePolicy[action].who, actor, await findCase(tx, id));
  return permit(casePolicy, action, actor, await lockCase(tx, id));
}

export async function lockNeed<Action extends NeedAction>(
  tx: Transaction,
  actor: Actor,
  id: NeedId,
  action: Action,
): Promise<Permitted<Need, Action>> {
  const known = mustKnow(needPolicy[action].who, actor, await findNeed(tx, id));
  await lockCase(tx, known.caseId);
  return permit(needPolicy, action, actor, await findNeed(tx, id));
}

export async function loadReferral<Action extends ReferralAction>(
  tx: Transaction,
  actor: Actor,
  id: ReferralId,
  action: Action,
): Promise<Permitted<Referral, Action>> {
  return permit(referralPolicy, action, actor, await findReferral(tx, id));
}

export async function lockReferral<Action extends ReferralAction>(
  tx: Transaction,
  actor: Actor,
  id: ReferralId,
  action: Action,
): Promise<Permitted<Referral, Action>> {
  const known = mustKnow(referralPolicy[action].who, actor, await findReferral(tx, id));
  await lockCase(tx, known.caseId);
  return loadReferral(tx, actor, id, action);
}

export async function lockAppointment<Action extends AppointmentAction>(
  tx: Transaction,
  actor: Actor,
  id: AppointmentId,
  action: Action,
): Promise<Permitted<Appointment, Action>> {
  const known = mustKnow(appointmentPolicy[action].who, actor, await findAppointment(tx, id));
  await lockCase(tx, known.caseId);
  return permit(appointmentPolicy, action, actor, await findAppointment(tx, id));
}

function mustKnow<T>(who: (actor: Actor, row: T) => boolean, actor: Actor, row: T | undefined): T {
  if (row === undefined || !who(actor, row)) throw notFound();
  return row;
}
