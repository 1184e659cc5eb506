import { type Permitted, type PersonActor } from '../../access/index.ts';
import type { NeedId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { AskAgain } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { endOf, lastEndOf } from '../half-day.ts';
import { lockNeed } from '../load.ts';
import { checkHalfDays } from '../opening/check-needs.ts';
import type { NeedAction } from '../policy.ts';
import type { Need } from '../rows.ts';
import { changeNeed } from '../store/needs.ts';
import { escalateNeed } from '../waves/escalate-need.ts';
import { searchingAfresh } from '../waves/reopen-need.ts';
import { mostWidening } from './stuck.ts';

/** Tells coordinators now, without waiting for the clock. */
export async function askCoordinators(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'escalate');
    await escalateNeed(deps, tx, need, 'asked-for');
  });
}

/** Widens the search a step: first anybody in the country, then by telephone too. The time begins again. */
export async function widenNeed(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'widen');
    const widening = Math.min(mostWidening, need.widening + 1);
    await lookAtOnce(deps, tx, await changeNeed(tx, need, { widening }));
  });
}

/**
 * Begins the urgency's time again: *still needed*, on other half-days where some are named. Who is silent may be reminded
 * once more; who could not be waited for may be asked again.
 */
export async function askAgain(deps: CaseDeps, actor: PersonActor, input: AskAgain & { need: NeedId }): Promise<void> {
  const now = deps.clock.now();
  if (input.halfDays !== undefined) checkHalfDays(input.halfDays, now);
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'ask-again');
    const halfDays = input.halfDays ?? need.halfDays.filter((halfDay) => endOf(halfDay) > now);
    await lookAtOnce(deps, tx, await changeNeed(tx, need, { halfDays, lapsesAt: lastEndOf(halfDays) ?? null }));
  });
}

/** Says that she takes care of it, so that nobody else has to. */
export async function takeNeed(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'take');
    await changeNeed(tx, need, { takenBy: actor.person });
    await tellBoard(deps, tx, need);
  });
}

/** Leaves it to the others again. */
export async function leaveNeed(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const need = await lockNeed(tx, actor, input.need, 'leave');
    await changeNeed(tx, need, { takenBy: null });
    await tellBoard(deps, tx, need);
  });
}

async function lookAtOnce<Action extends NeedAction>(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, Action>,
): Promise<void> {
  const now = deps.clock.now();
  await changeNeed(tx, need, searchingAfresh(need, now));
  await deps.wakeAt(tx, now);
  await tellBoard(deps, tx, need);
}

async function tellBoard(deps: CaseDeps, tx: Transaction, need: Need): Promise<void> {
  await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
  await deps.publish(tx, { topic: 'case', id: need.caseId, people: [need.host] });
}
