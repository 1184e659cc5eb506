import { permit, type Permitted } from '../../access/index.ts';
import type { CaseId, NeedId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { type CaseDeps, system } from '../deps.ts';
import { doubtEndsAt, isSearchedAfresh } from '../need-due.ts';
import { seekingStates } from '../need.ts';
import { needPolicy } from '../policy.ts';
import type { Need } from '../rows.ts';
import { lockCaseIfFree } from '../store/cases.ts';
import { changeNeed, dueNeeds, findNeed } from '../store/needs.ts';
import { endNeed } from '../ending/end-need.ts';
import { tellNobodyMore } from '../ending/tell-nobody-more.ts';
import { escalateNeed } from './escalate-need.ts';
import { runWave, type Wave } from './run-wave.ts';

const mostAtOnce = 50;

type Looked = Pick<Wave, 'need' | 'stuck'>;

/** Looks after every need that is due. Says how many it took; what another instance holds is left to it. */
export async function attendDueNeeds(deps: CaseDeps): Promise<number> {
  const due = await deps.transaction((tx) => dueNeeds(tx, deps.clock.now(), mostAtOnce));
  let taken = 0;
  for (const need of due) if (await attendNeed(deps, need)) taken += 1;
  return taken;
}

/** Does what is due for one need. False when nothing was, or somebody else is at it. */
async function attendNeed(deps: CaseDeps, at: { id: NeedId; caseId: CaseId }): Promise<boolean> {
  return deps.transaction(async (tx) => {
    if ((await lockCaseIfFree(tx, at.caseId)) === undefined) return false;
    const need = await findNeed(tx, at.id);
    // Read again under the lock: another instance may just have done it.
    if (need?.dueAt == null || need.dueAt > deps.clock.now()) return false;
    await doWhatIsDue(deps, tx, permit(needPolicy, 'attend', system, need));
    return true;
  });
}

async function doWhatIsDue(deps: CaseDeps, tx: Transaction, need: Permitted<Need, 'attend'>): Promise<void> {
  const now = deps.clock.now();
  if (need.postponedUntil !== null && need.postponedUntil <= now) {
    await bringBack(deps, tx, need);
    return;
  }
  if (!seekingStates.includes(need.state)) {
    await changeNeed(tx, need, {});
    return;
  }
  if (need.doubtedAt !== null && doubtEndsAt(need.doubtedAt) <= now) {
    await endNeed(deps, tx, need, { move: 'give-up', reason: 'still-needed-unanswered' });
    return;
  }
  if (need.lapsesAt !== null && need.lapsesAt <= now) {
    await doubtNeed(deps, tx, need);
    return;
  }
  const looked: Looked = need.lookAt !== null && need.lookAt <= now ? await runWave(deps, tx, need) : { need };
  const isLate = looked.need.escalatesAt !== null && looked.need.escalatesAt <= now;
  const reason = isLate ? 'not-accepted-in-time' : looked.stuck;
  if (reason !== undefined && awaitsCoordinators(looked.need)) await escalateNeed(deps, tx, looked.need, reason);
  // Where minutes count, the next look is not left to the sweep of the minute.
  if (looked.need.urgency === 'critical' && looked.need.dueAt !== null) await deps.wakeAt(tx, looked.need.dueAt);
}

/** Whether coordinators are told when it gets stuck: they do not know yet, or one of them had it searched afresh. */
const awaitsCoordinators = (need: Need): boolean => need.state === 'searching' || isSearchedAfresh(need);

/** The time for which a coordinator set it aside is over: it is on the board again. */
async function bringBack(deps: CaseDeps, tx: Transaction, need: Permitted<Need, 'attend'>): Promise<void> {
  await changeNeed(tx, need, { postponedUntil: null, postponedBy: null });
  await deps.announce(tx, 'need-brought-back', { needId: need.id });
  await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
}

/** The last half-day is over: nobody is asked any more, and the host is asked whether it is still needed. */
async function doubtNeed(deps: CaseDeps, tx: Transaction, need: Permitted<Need, 'attend'>): Promise<void> {
  await tellNobodyMore(deps, tx, need, 'expire');
  await changeNeed(tx, need, { doubtedAt: deps.clock.now(), lookAt: null, escalatesAt: null });
  await deps.announce(tx, 'need-doubted', { needId: need.id });
  await deps.publish(tx, { topic: 'case', id: need.caseId, people: [need.host] });
}
