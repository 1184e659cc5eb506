import { permit, type Permitted, type PersonActor } from '../../access/index.ts';
import type { AppointmentId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveAppointment } from '../appointment.ts';
import type { AppointmentView, Failure } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { endNeed } from '../ending/end-need.ts';
import { settleCase } from '../ending/settle-case.ts';
import { lockAppointment } from '../load.ts';
import { needPolicy } from '../policy.ts';
import type { Appointment } from '../rows.ts';
import { changeAppointment } from '../store/appointments.ts';
import { findNeed } from '../store/needs.ts';
import { reopenNeed } from '../waves/reopen-need.ts';
import { closeDoorBehind } from './release-appointment.ts';
import { showAppointment } from './show-appointment.ts';

/** One side says that it was done: the need is met. */
export async function completeAppointment(
  deps: CaseDeps,
  actor: PersonActor,
  input: { appointment: AppointmentId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointment, 'complete');
    return showAppointment(deps, tx, actor, await complete(deps, tx, appointment));
  });
}

/** The steps of completing; the case must be locked. */
export async function complete(
  deps: CaseDeps,
  tx: Transaction,
  appointment: Permitted<Appointment, 'complete'>,
): Promise<Appointment> {
  const completed = await changeAppointment(tx, appointment, {
    state: moveAppointment(appointment.state, 'complete'),
    endedAt: deps.clock.now(),
    dueAt: null,
  });
  const need = permit(needPolicy, 'attend', system, await findNeed(tx, appointment.needId));
  if (need.state === 'covered') await endNeed(deps, tx, need, { move: 'meet' });
  else await settleCase(deps, tx, appointment.caseId);
  return completed;
}

/**
 * One side says that it came to nothing. Where the expert did not come the need opens again; where the host's side did
 * not, it stays unmet and may be asked anew.
 */
export async function failAppointment(
  deps: CaseDeps,
  actor: PersonActor,
  input: Failure & { appointment: AppointmentId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    const appointment = await lockAppointment(tx, actor, input.appointment, 'fail');
    const failed = await changeAppointment(tx, appointment, {
      state: moveAppointment(appointment.state, 'fail'),
      failedSide: input.side,
      endedAt: deps.clock.now(),
      dueAt: null,
    });
    await closeDoorBehind(tx, failed);
    const need = permit(needPolicy, 'attend', system, await findNeed(tx, appointment.needId));
    if (need.state === 'covered') {
      if (input.side === 'expert') await reopenNeed(deps, tx, need);
      else await endNeed(deps, tx, need, { move: 'give-up', reason: 'other' });
    }
    await settleCase(deps, tx, appointment.caseId);
    return showAppointment(deps, tx, actor, failed);
  });
}
