import type { Permitted, PersonActor } from '../../access/index.ts';
import { permit } from '../../access/index.ts';
import { noteRelease } from '../../directory/index.ts';
import type { AppointmentId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveAppointment, type ReleaseReason } from '../appointment.ts';
import type { AppointmentView, Release } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { settleCase } from '../ending/settle-case.ts';
import { lockAppointment } from '../load.ts';
import { casePolicy, needPolicy, referralPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import type { Appointment } from '../rows.ts';
import { changeAppointment, standingAppointments } from '../store/appointments.ts';
import { findCase } from '../store/cases.ts';
import { dropContactCards } from '../store/contents.ts';
import { dropGrants, spendEpoch } from '../store/keys.ts';
import { findNeed } from '../store/needs.ts';
import { changeReferral, findReferral } from '../store/referrals.ts';
import { reopenNeed } from '../waves/reopen-need.ts';
import { showAppointment } from './show-appointment.ts';

/** Gives an appointment back, for whatever reason: never held against anyone. The need opens again. */
export async function releaseAppointment(
  deps: CaseDeps,
  actor: PersonActor,
  input: Release & { appointment: AppointmentId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointment, 'release');
    const bySide = appointment.host === actor.person ? 'by-host' : 'by-expert';
    const released = await giveBack(deps, tx, appointment, input.reason ?? bySide);
    return showAppointment(deps, tx, actor, released);
  });
}

/** The steps of giving back; the case must be locked. */
export async function giveBack(
  deps: CaseDeps,
  tx: Transaction,
  appointment: Permitted<Appointment, 'release'>,
  reason: ReleaseReason,
): Promise<Appointment> {
  const now = deps.clock.now();
  const released = await changeAppointment(tx, appointment, {
    state: moveAppointment(appointment.state, 'release'),
    releaseReason: reason,
    endedAt: now,
    dueAt: null,
  });
  await releaseReferral(deps, tx, released);
  const { calledEntry, acceptedAt } = released;
  if (calledEntry !== null) await noteRelease(tx, calledEntry, { acceptedAt, now });
  await closeDoorBehind(tx, released);
  const need = await findNeed(tx, appointment.needId);
  if (need?.state === 'covered') await reopenNeed(deps, tx, permit(needPolicy, 'attend', system, need));
  await settleCase(deps, tx, appointment.caseId);
  await deps.announce(tx, 'appointment-released', { appointmentId: appointment.id });
  return released;
}

async function releaseReferral(
  deps: CaseDeps,
  tx: Transaction,
  { referralId, acceptedAt }: Appointment,
): Promise<void> {
  const referral = referralId === null ? undefined : await findReferral(tx, referralId);
  if (referral === undefined) return;
  await changeReferral(tx, permit(referralPolicy, 'attend', system, referral), {
    state: moveReferral(referral.state, 'release'),
  });
  await noteRelease(tx, referral.entryId, { acceptedAt, now: deps.clock.now() });
  await deps.publish(tx, { topic: 'referrals', id: referral.id, people: [referral.expert] });
}

/** She reads no further, unless another appointment keeps her in the case: her grants go, and the epoch is spent. */
export async function closeDoorBehind(tx: Transaction, { caseId, expert }: Appointment): Promise<void> {
  if (expert === null || (await standingAppointments(tx, caseId, expert)).length > 0) return;
  const row = permit(casePolicy, 'attend', system, await findCase(tx, caseId));
  if (row.host === expert || row.secondAdult === expert) return;
  const heldKey = row.holders.includes(expert);
  await dropGrants(tx, row, { caseId, person: expert });
  await dropContactCards(tx, caseId, expert);
  if (heldKey) await spendEpoch(tx, { caseId, epoch: row.epoch }, 'always');
}
