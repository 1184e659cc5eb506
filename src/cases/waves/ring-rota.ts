import type { Permitted } from '../../access/index.ts';
import { minutes, type Urgency } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import { expertsOnDuty } from '../duty/on-duty.ts';
import { onDutyYes } from '../plan-parameters.ts';
import type { Need } from '../rows.ts';
import { changeNeed } from '../store/needs.ts';
import { referralsOf } from '../store/referrals.ts';
import { askExperts } from './ask-experts.ts';
import { findCandidates } from './find-candidates.ts';
import type { Wave } from './run-wave.ts';

/** After so long without an answer the next on the rota is asked, then everybody else. */
const stepMinutes = 5;

/**
 * Asks the next person on the rota who can meet a critical need, wherever she is. Undefined when there is none left:
 * waves begin.
 */
export async function ringRota(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, 'attend'>,
  urgency: Urgency,
): Promise<Wave | undefined> {
  if (urgency !== 'critical') return undefined;
  const now = deps.clock.now();
  const onDuty = await expertsOnDuty(tx, now);
  if (onDuty.length === 0) return undefined;
  const asked = (await referralsOf(tx, [need.id])).flatMap(({ state, expert }) => (state === 'expired' ? [] : expert));
  const { found } = await findCandidates(
    tx,
    { ...need, widening: Math.max(1, need.widening) },
    { now, urgency, asked, onDuty },
  );
  const [next] = onDuty.flatMap((person) => found.filter((each) => each.person === person));
  if (next === undefined) return undefined;
  const [rung] = await askExperts(deps, tx, need, [{ entryId: next.entryId, expectedYes: onDutyYes }], [next]);
  const changed = await changeNeed(tx, need, {
    wavesDone: need.wavesDone + 1,
    lookAt: new Date(now.getTime() + minutes(stepMinutes)),
  });
  return { need: changed, asked: rung === undefined ? 0 : 1 };
}
