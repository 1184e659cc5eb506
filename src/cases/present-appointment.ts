import { can, type Actor } from '../access/index.ts';
import type { AppointmentView } from './contract.ts';
import { appointmentPolicy } from './policy.ts';
import type { Appointment } from './rows.ts';

/** An appointment as its reader sees it. */
export function presentAppointment(appointment: Appointment, hasKey: boolean, actor: Actor): AppointmentView {
  return {
    id: appointment.id,
    case: appointment.caseId,
    need: appointment.needId,
    ...(appointment.expert !== null && { expert: appointment.expert }),
    state: appointment.state,
    acceptedAt: appointment.acceptedAt.toISOString(),
    ...(appointment.state === 'held' && appointment.dueAt && { heldUntil: appointment.dueAt.toISOString() }),
    key: hasKey ? 'here' : 'on-its-way',
    can: can(appointmentPolicy, actor, appointment),
  };
}
