import { permit, type PersonActor } from '../../access/index.ts';
import type { NeedId } from '../../kernel/index.ts';
import type { CaseDeps } from '../deps.ts';
import { system } from '../deps.ts';
import { nobodySilent, remindedLately } from '../errors.ts';
import { lockNeed } from '../load.ts';
import { appointmentPolicy } from '../policy.ts';
import { changeAppointment, standingAppointments } from '../store/appointments.ts';
import { mayRemind, remindableFrom } from './stuck.ts';

/**
 * Reminds whoever accepted and was not heard from since, once an hour at most. Fails with `cases.nobody_silent` when they
 * spoke, or when the yes was given by telephone; with `cases.reminded_lately` within the hour.
 */
export async function remindExpert(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<void> {
  const now = deps.clock.now();
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'remind');
    const standing = await standingAppointments(tx, need.caseId);
    const silent = standing.find(({ needId, state }) => needId === need.id && state === 'held');
    if (silent?.expert == null) throw nobodySilent();
    if (!mayRemind(silent, now)) {
      const again = remindableFrom(silent.remindedAt ?? now);
      throw remindedLately(Math.ceil((again.getTime() - now.getTime()) / 1000));
    }
    await changeAppointment(tx, permit(appointmentPolicy, 'attend', system, silent), { remindedAt: now });
    await deps.announce(tx, 'appointment-reminded', { appointmentId: silent.id });
    await deps.publish(tx, { topic: 'case', id: need.caseId, people: [silent.expert] });
    await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
  });
}
