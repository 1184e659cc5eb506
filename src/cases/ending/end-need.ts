import type { Permitted } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import { moveNeed, type NeedMove, type UnmetReason } from '../need.ts';
import type { NeedAction } from '../policy.ts';
import type { Need } from '../rows.ts';
import { changeNeed } from '../store/needs.ts';
import { forgetDistances } from '../store/referrals.ts';
import { settleCase } from './settle-case.ts';
import { tellNobodyMore } from './tell-nobody-more.ts';

export interface NeedEnd {
  readonly move: Extract<NeedMove, 'meet' | 'give-up' | 'withdraw'>;
  /** Why it stays unmet; only with `give-up`. */
  readonly reason?: UnmetReason;
}

/** Ends a need: met, unmet or withdrawn. Whoever was asked is let go; the case follows. */
export async function endNeed(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, NeedAction>,
  { move, reason }: NeedEnd,
): Promise<void> {
  const state = moveNeed(need.state, move);
  await tellNobodyMore(deps, tx, need, move === 'withdraw' ? 'withdraw' : 'expire');
  await forgetDistances(tx, need);
  await changeNeed(tx, need, {
    state,
    endedAt: deps.clock.now(),
    unmetReason: reason ?? null,
    municipality: null,
    lookAt: null,
    escalatesAt: null,
    doubtedAt: null,
    takenBy: null,
    postponedUntil: null,
    postponedBy: null,
  });
  await settleCase(deps, tx, need.caseId);
}
