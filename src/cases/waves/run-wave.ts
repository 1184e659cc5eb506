import { permit, type Permitted } from '../../access/index.ts';
import { noteAsks } from '../../directory/index.ts';
import type { Urgency } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { isNight, lookAt, nextLookAt } from '../attention.ts';
import { type CaseDeps, system } from '../deps.ts';
import type { EscalationReason } from '../escalation.ts';
import { nextStartOf } from '../half-day.ts';
import type { PlanContext } from '../plan-context.ts';
import { plan } from '../plan.ts';
import { referralPolicy } from '../policy.ts';
import { assumedReplyDelay } from '../routing-priors.ts';
import type { Need, Referral } from '../rows.ts';
import { changeNeed, togetherOf } from '../store/needs.ts';
import { changeReferral, referralsOf } from '../store/referrals.ts';
import { minutesOf, pacedUrgency } from '../urgency.ts';
import { askExperts } from './ask-experts.ts';
import { askReserves } from './ask-reserves.ts';
import { findCandidates, widestStep } from './find-candidates.ts';
import { openReferrals } from './open-referrals.ts';
import { ringRota } from './ring-rota.ts';

export interface Wave {
  readonly need: Permitted<Need, 'attend'>;
  readonly asked: number;
  /** Nobody new can be asked, and whoever was has answered or will hardly do so. */
  readonly stuck?: EscalationReason;
}

/**
 * One look at a need that is sought: asks the reserve first, then the rota, then whomever the plan chooses, and says when
 * to look again. At night only critical needs are looked at. Asks nobody new once the urgency's time is over.
 */
export async function runWave(deps: CaseDeps, tx: Transaction, need: Permitted<Need, 'attend'>): Promise<Wave> {
  const now = deps.clock.now();
  const urgency = pacedUrgency(need.urgency, now, nextStartOf(need.halfDays, now));
  if (urgency !== 'critical' && isNight(now)) {
    return { need: await changeNeed(tx, need, { lookAt: lookAt(urgency, now) }), asked: 0 };
  }
  // Whoever said yes already is asked even when the time for new people is over.
  const reserve = await askReserves(deps, tx, need, urgency);
  if (reserve !== undefined) return reserve;
  if (now >= need.deadline) return { need: await changeNeed(tx, need, { lookAt: null }), asked: 0 };
  return (await ringRota(deps, tx, need, urgency)) ?? askPlanned(deps, tx, need, urgency);
}

async function askPlanned(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, 'attend'>,
  urgency: Urgency,
): Promise<Wave> {
  const now = deps.clock.now();
  const all = await referralsOf(tx, [need.id]);
  const asked = all.filter(({ state }) => state !== 'expired').map(({ expert }) => expert);
  const { found, radiusStep } = await findCandidates(tx, need, { now, urgency, asked, onDuty: [] });
  const context = await contextOf(tx, need, { now, urgency, all });
  const { ask, remind, lookAgainAfterMinutes } = plan(found, context);
  const fresh = await askExperts(deps, tx, need, ask, found);
  await remindExperts(
    deps,
    tx,
    all.filter(({ id }) => remind.includes(id)),
  );
  const wentWide = found.length > 0 && fresh.length === found.length;
  const next = nextLookAt(urgency, now, lookAgainAfterMinutes);
  const changed = await changeNeed(tx, need, {
    radiusStep: wentWide ? Math.min(widestStep, radiusStep + 1) : radiusStep,
    wavesDone: need.wavesDone + (found.length > 0 ? 1 : 0),
    lookAt: next < need.deadline ? next : null,
  });
  const stuck = found.length > 0 ? undefined : stuckBecause(all, urgency);
  return { need: changed, asked: fresh.length, ...(stuck && { stuck }) };
}

/** Why nobody can be asked any more. Undefined while somebody may still answer, unless hours count. */
function stuckBecause(all: readonly Referral[], urgency: Urgency): EscalationReason | undefined {
  if (!all.some(({ state }) => state !== 'expired')) return 'nobody-likely';
  if (all.every(({ state }) => state !== 'asked')) return 'all-declined';
  return urgency === 'urgent' || urgency === 'critical' ? 'nobody-left' : undefined;
}

async function contextOf(
  tx: Transaction,
  need: Need,
  { now, urgency, all }: { now: Date; urgency: Urgency; all: readonly Referral[] },
): Promise<PlanContext> {
  const partners = (await togetherOf(tx, [need.id])).get(need.id) ?? [];
  return {
    urgency,
    kind: need.kind,
    together: partners.length > 0,
    now,
    night: isNight(now),
    ...minutesOf(urgency, { openedAt: need.searchingFrom, now, deadline: need.deadline }),
    deadline: need.deadline,
    wavesDone: need.wavesDone,
    openReferrals: openReferrals(all, urgency, now),
    replyDelay: assumedReplyDelay(urgency),
  };
}

async function remindExperts(deps: CaseDeps, tx: Transaction, silent: readonly Referral[]): Promise<void> {
  const now = deps.clock.now();
  // A reminder is a message too.
  await noteAsks(
    tx,
    silent.map(({ entryId }) => entryId),
    now,
  );
  for (const referral of silent) {
    await changeReferral(tx, permit(referralPolicy, 'attend', system, referral), { remindedAt: now });
    await deps.announce(tx, 'referral-reminded', { referralId: referral.id });
    await deps.publish(tx, { topic: 'referrals', id: referral.id, people: [referral.expert] });
  }
}
