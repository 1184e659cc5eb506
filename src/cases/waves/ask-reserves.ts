import { permit, type Permitted } from '../../access/index.ts';
import { noteAsks } from '../../directory/index.ts';
import type { Urgency } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { nextLookAt } from '../attention.ts';
import { type CaseDeps, system } from '../deps.ts';
import { paces } from '../plan-parameters.ts';
import { referralPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import type { Need } from '../rows.ts';
import { changeNeed } from '../store/needs.ts';
import { changeReferral, referralsOf } from '../store/referrals.ts';
import { silentFrom } from './ask-experts.ts';
import type { Wave } from './run-wave.ts';

/** Whoever said yes too late is asked before anybody else; she confirms. Undefined when there is nobody in reserve. */
export async function askReserves(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, 'attend'>,
  urgency: Urgency,
): Promise<Wave | undefined> {
  const now = deps.clock.now();
  const reserves = (await referralsOf(tx, [need.id])).filter(({ state }) => state === 'reserve');
  if (reserves.length === 0) return undefined;
  await noteAsks(
    tx,
    reserves.map(({ entryId }) => entryId),
    now,
  );
  for (const reserve of reserves) {
    const state = moveReferral(reserve.state, 'ask');
    await changeReferral(tx, permit(referralPolicy, 'attend', system, reserve), {
      state,
      wasReserve: true,
      askedAt: now,
      seenAt: null,
      remindedAt: null,
      answeredAt: null,
      dueAt: silentFrom(now),
    });
    await deps.announce(tx, 'referral-asked', { referralId: reserve.id });
    await deps.publish(tx, { topic: 'referrals', id: reserve.id, people: [reserve.expert] });
  }
  const next = nextLookAt(urgency, now, paces[urgency].interval);
  const changed = await changeNeed(tx, need, { lookAt: next < need.deadline ? next : null });
  return { need: changed, asked: reserves.length };
}
