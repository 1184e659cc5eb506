import type { Actor } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { AppointmentView } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { presentAppointment } from '../present-appointment.ts';
import type { Appointment } from '../rows.ts';
import { findCase } from '../store/cases.ts';
import { tellCase } from '../tell-case.ts';

/** Tells whoever has to do with the case that an appointment changed, and shows it. */
export async function showAppointment(
  deps: CaseDeps,
  tx: Transaction,
  actor: Actor,
  appointment: Appointment,
): Promise<AppointmentView> {
  const row = await findCase(tx, appointment.caseId);
  if (row) await tellCase(deps, tx, row);
  const hasKey = appointment.expert !== null && row?.holders.includes(appointment.expert) === true;
  return presentAppointment(appointment, hasKey, actor);
}
