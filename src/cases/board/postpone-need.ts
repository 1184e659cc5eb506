import type { PersonActor } from '../../access/index.ts';
import { days, type NeedId } from '../../kernel/index.ts';
import type { Postponement } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { wrongPostponement } from '../errors.ts';
import { lockNeed } from '../load.ts';
import { changeNeed } from '../store/needs.ts';

/** The system closes a case that nobody touches for so long. */
const mostDays = 14;

/**
 * *Not now*: sets a need aside until an instant, at which it comes back by itself. Waves and answers go on meanwhile; a yes,
 * or asking again, ends it. Fails with `cases.cannot_wait` for a critical need, `cases.wrong_postponement` for an instant
 * that is past or more than 14 days away.
 */
export async function postponeNeed(
  deps: CaseDeps,
  actor: PersonActor,
  input: Postponement & { need: NeedId },
): Promise<void> {
  const now = deps.clock.now();
  const until = new Date(input.until);
  if (until <= now || until.getTime() - now.getTime() > days(mostDays)) throw wrongPostponement();
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'postpone');
    await changeNeed(tx, need, { postponedUntil: until, postponedBy: actor.person });
    await deps.wakeAt(tx, until);
    await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
  });
}

/** Takes a need back that any coordinator had set aside. Harmless where none was. */
export async function bringBackNeed(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'bring-back');
    await changeNeed(tx, need, { postponedUntil: null, postponedBy: null });
    await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
  });
}
