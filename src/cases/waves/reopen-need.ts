import type { Permitted } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { lookAt } from '../attention.ts';
import type { CaseDeps } from '../deps.ts';
import { moveNeed } from '../need.ts';
import type { Need } from '../rows.ts';
import { changeNeed } from '../store/needs.ts';
import { deadlineOf, escalatesAt } from '../urgency.ts';

/** What searching afresh from now on means for a need: its urgency's time begins again. */
export function searchingAfresh(need: Pick<Need, 'urgency'>, now: Date) {
  return {
    searchingFrom: now,
    deadline: deadlineOf(need.urgency, now),
    escalatesAt: escalatesAt(need.urgency, now),
    lookAt: lookAt(need.urgency, now),
    doubtedAt: null,
    postponedUntil: null,
    postponedBy: null,
    wavesDone: 0,
  };
}

/** Looks again for somebody: what was covered was given back. Whoever is in reserve is asked first. */
export async function reopenNeed(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, 'attend'>,
): Promise<Permitted<Need, 'attend'>> {
  const now = deps.clock.now();
  const state = moveNeed(need.state, 'reopen');
  const reopened = await changeNeed(tx, need, {
    ...searchingAfresh(need, now),
    state,
    escalation: null,
    escalatedAt: null,
  });
  await deps.announce(tx, 'need-reopened', { needId: need.id });
  await deps.wakeAt(tx, now);
  return reopened;
}
