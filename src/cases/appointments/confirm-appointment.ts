import type { Permitted, PersonActor } from '../../access/index.ts';
import { permit } from '../../access/index.ts';
import { coordinators } from '../../identity/index.ts';
import type { AppointmentId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { completesBySystemAt, moveAppointment } from '../appointment.ts';
import type { AppointmentView } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { lockAppointment } from '../load.ts';
import { appointmentPolicy } from '../policy.ts';
import type { Appointment, Case } from '../rows.ts';
import { changeAppointment, standingAppointments } from '../store/appointments.ts';
import { showAppointment } from './show-appointment.ts';

/** One side says that they spoke: the hold becomes an appointment. */
export async function confirmAppointment(
  deps: CaseDeps,
  actor: PersonActor,
  input: { appointment: AppointmentId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointment, 'confirm');
    return showAppointment(deps, tx, actor, await confirm(deps, tx, appointment));
  });
}

/**
 * Notes that somebody was heard from in a case, by a message or a card; a second adult speaks for the host's side,
 * coordinators for somebody without account. Once both sides were since the yes, contact is made and the appointment confirmed by itself: nobody has to remember a button.
 */
export async function hearFrom(
  deps: CaseDeps,
  tx: Transaction,
  row: Pick<Case, 'id' | 'host' | 'secondAdult'>,
  person: PersonId,
): Promise<void> {
  const now = deps.clock.now();
  const isHosts = person === row.host || person === row.secondAdult;
  const coordinates = (await coordinators(tx)).includes(person);
  for (const held of await standingAppointments(tx, row.id)) {
    const isHers = held.expert === null ? coordinates && !isHosts : person === held.expert;
    if (held.state !== 'held' || (!isHosts && !isHers)) continue;
    const appointment = permit(appointmentPolicy, 'confirm', system, held);
    const heard = await changeAppointment(tx, appointment, {
      expertHeardAt: isHers ? now : held.expertHeardAt,
      hostHeardAt: isHosts && !isHers ? now : held.hostHeardAt,
    });
    if (heard.expertHeardAt !== null && heard.hostHeardAt !== null) await confirm(deps, tx, heard);
  }
}

/** The steps of confirming; the case must be locked. */
export async function confirm(
  deps: CaseDeps,
  tx: Transaction,
  appointment: Permitted<Appointment, 'confirm'>,
): Promise<Appointment> {
  const state = moveAppointment(appointment.state, 'confirm');
  const now = deps.clock.now();
  const slotEndsAt = appointment.slotEndsAt > now ? appointment.slotEndsAt : now;
  const confirmed = await changeAppointment(tx, appointment, { state, dueAt: completesBySystemAt(slotEndsAt) });
  await deps.announce(tx, 'appointment-confirmed', { appointmentId: appointment.id });
  return confirmed;
}
