import { permit } from '../../access/index.ts';
import type { AppointmentId, CaseId } from '../../kernel/index.ts';
import { type CaseDeps, system } from '../deps.ts';
import { appointmentPolicy } from '../policy.ts';
import { changeAppointment, dueAppointments, findAppointment } from '../store/appointments.ts';
import { lockCaseIfFree } from '../store/cases.ts';
import { complete } from './end-appointment.ts';
import { giveBack } from './release-appointment.ts';

const mostAtOnce = 50;

/** Ends holds without contact, and appointments of which nobody said how they went. Says how many it took. */
export async function attendDueAppointments(deps: CaseDeps): Promise<number> {
  const due = await deps.transaction((tx) => dueAppointments(tx, deps.clock.now(), mostAtOnce));
  let taken = 0;
  for (const appointment of due) if (await attendAppointment(deps, appointment)) taken += 1;
  return taken;
}

/** Does what is due for one appointment. False when nothing was, or somebody else is at it. */
async function attendAppointment(deps: CaseDeps, at: { id: AppointmentId; caseId: CaseId }): Promise<boolean> {
  return deps.transaction(async (tx) => {
    if ((await lockCaseIfFree(tx, at.caseId)) === undefined) return false;
    const appointment = await findAppointment(tx, at.id);
    // Read again under the lock: another instance may just have done it.
    if (appointment?.dueAt == null || appointment.dueAt > deps.clock.now()) return false;
    if (appointment.state === 'held') {
      await giveBack(deps, tx, permit(appointmentPolicy, 'release', system, appointment), 'hold-over');
    } else if (appointment.state === 'confirmed') {
      await complete(deps, tx, permit(appointmentPolicy, 'complete', system, appointment));
    } else {
      await changeAppointment(tx, permit(appointmentPolicy, 'attend', system, appointment), { dueAt: null });
    }
    return true;
  });
}
