import { permit, type PersonActor } from '../../access/index.ts';
import { lockCalledEntry } from '../../directory/index.ts';
import type { NeedId } from '../../kernel/index.ts';
import { confirm } from '../appointments/confirm-appointment.ts';
import { showAppointment } from '../appointments/show-appointment.ts';
import type { AppointmentView, OwnCall } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { lockNeed } from '../load.ts';
import { appointmentPolicy, needPolicy } from '../policy.ts';
import { findNeed } from '../store/needs.ts';
import { takeYes } from './take-yes.ts';

/**
 * A host called a practice herself and has an appointment: the need is covered, and it counts towards the practice's cap.
 * Fails with `directory.at_capacity` when that is reached, and with `directory.no_longer_vetted` for an entry that
 * shows her no telephone for this kind.
 */
export async function noteOwnCall(
  deps: CaseDeps,
  actor: PersonActor,
  input: OwnCall & { need: NeedId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    const { kind } = permit(needPolicy, 'own-call', actor, await findNeed(tx, input.need));
    await lockCalledEntry(tx, input.entry, { kind, now: deps.clock.now(), by: 'host' });
    const need = await lockNeed(tx, actor, input.need, 'own-call');
    const { appointment } = await takeYes(deps, tx, need, undefined, input.entry);
    const confirmed = await confirm(deps, tx, permit(appointmentPolicy, 'confirm', system, appointment));
    return showAppointment(deps, tx, actor, confirmed);
  });
}
