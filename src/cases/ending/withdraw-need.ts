import { permit, type PersonActor } from '../../access/index.ts';
import type { NeedId } from '../../kernel/index.ts';
import { giveBack } from '../appointments/release-appointment.ts';
import type { Withdrawal } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { system } from '../deps.ts';
import { lockNeed } from '../load.ts';
import { appointmentPolicy } from '../policy.ts';
import { standingAppointments } from '../store/appointments.ts';
import { endNeed } from './end-need.ts';

/** Takes a need back, or gives it up. Whoever was asked is let go; whoever accepted is free again. */
export async function withdrawNeed(
  deps: CaseDeps,
  actor: PersonActor,
  input: Withdrawal & { need: NeedId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'withdraw');
    await endNeed(
      deps,
      tx,
      need,
      input.reason === 'unmet' ? { move: 'give-up', reason: 'other' } : { move: 'withdraw' },
    );
    for (const appointment of await standingAppointments(tx, need.caseId)) {
      if (appointment.needId !== need.id) continue;
      await giveBack(deps, tx, permit(appointmentPolicy, 'release', system, appointment), 'by-host');
    }
    await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
  });
}
