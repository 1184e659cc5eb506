import type { Permitted } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import type { EscalationReason } from '../escalation.ts';
import { isSearchedAfresh } from '../need-due.ts';
import { moveNeed } from '../need.ts';
import type { Need } from '../rows.ts';
import { changeNeed } from '../store/needs.ts';

/** Tells coordinators of a need, with the reason: again where one of them had it searched afresh. Waves go on. */
export async function escalateNeed<Action extends 'attend' | 'escalate'>(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, Action>,
  reason: EscalationReason,
): Promise<Permitted<Need, Action>> {
  const state = isSearchedAfresh(need) ? need.state : moveNeed(need.state, 'escalate');
  const escalated = await changeNeed(tx, need, {
    state,
    escalation: reason,
    escalatedAt: deps.clock.now(),
    escalatesAt: null,
  });
  await deps.announce(tx, 'need-escalated', { needId: need.id });
  await deps.publish(tx, { topic: 'board', id: need.caseId, people: 'coordinators' });
  await deps.publish(tx, { topic: 'case', id: need.caseId, people: [need.host] });
  return escalated;
}
