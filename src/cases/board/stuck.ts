import { hours, minutes, type Urgency } from '../../kernel/index.ts';
import type { BestAction, StuckReason } from '../contract.ts';
import type { EscalationReason } from '../escalation.ts';
import { isSearchedAfresh } from '../need-due.ts';
import { seekingStates } from '../need.ts';
import type { Appointment, Need } from '../rows.ts';

/** Without contact for so long after a yes, somebody should ask what happened; and whose key is still on its way by then. */
const patience: Readonly<Record<Urgency, { contact: number; key: number }>> = {
  critical: { contact: minutes(30), key: minutes(10) },
  urgent: { contact: hours(1), key: minutes(30) },
  soon: { contact: hours(12), key: hours(4) },
  planned: { contact: hours(12), key: hours(4) },
};

export interface Stuck {
  readonly reason: StuckReason;
  readonly since: Date;
  readonly bestAction: BestAction;
}

export interface Around {
  /** Of this need, standing. */
  readonly appointment: Appointment | undefined;
  /** Whoever accepted has no key of the newest epoch. */
  readonly waitsForKey: boolean;
  readonly isAskedOfSomebody: boolean;
  readonly now: Date;
}

/** Why a need is stuck, since when, and what would help most. Undefined while it goes its way. */
export function stuckBecause(need: Need, around: Around): Stuck | undefined {
  if (need.caseState === 'on-hold' || need.caseState === 'closed') return undefined;
  return seekingStates.includes(need.state) ? unanswered(need, around) : accepted(need, around);
}

function unanswered(need: Need, { now, isAskedOfSomebody }: Around): Stuck | undefined {
  if (need.doubtedAt !== null) return undefined;
  const isOver = need.lookAt === null && need.deadline <= now;
  if (isOver) {
    return { reason: 'time-is-over', since: need.escalatedAt ?? need.deadline, bestAction: widerOr(need, 'ask-again') };
  }
  if (need.escalation === null || need.escalatedAt === null || isSearchedAfresh(need)) return undefined;
  const bestAction = bestFor(need, need.escalation, isAskedOfSomebody);
  return { reason: need.escalation, since: need.escalatedAt, bestAction };
}

function bestFor(need: Need, reason: EscalationReason, isAskedOfSomebody: boolean): BestAction {
  if (reason === 'not-accepted-in-time' && isAskedOfSomebody) return widerOr(need, 'take');
  return widerOr(need, 'copy-for-groups');
}

/** Widening twice is all there is; then something else helps. */
function widerOr(need: Need, otherwise: BestAction): BestAction {
  return need.widening < mostWidening ? 'widen' : otherwise;
}

/** 1: anybody in the country. 2: by telephone too. */
export const mostWidening = 2;

function accepted(need: Need, { appointment, waitsForKey, now }: Around): Stuck | undefined {
  if (appointment === undefined) return undefined;
  const age = now.getTime() - appointment.acceptedAt.getTime();
  const since = appointment.acceptedAt;
  if (waitsForKey && age >= patience[need.urgency].key) {
    return { reason: 'key-not-handed-over', since, bestAction: 'hand-over-key' };
  }
  const isSilent = appointment.state === 'held' && age >= patience[need.urgency].contact;
  if (!isSilent) return undefined;
  return { reason: 'accepted-then-silent', since, bestAction: mayRemind(appointment, now) ? 'remind' : 'take' };
}

/** From when on a yes that nothing follows counts as stuck: its key is not handed over, or no contact was made. */
export function stuckFrom(
  { urgency }: Need,
  { acceptedAt, state }: Appointment,
  waitsForKey: boolean,
): Date | undefined {
  const { key, contact } = patience[urgency];
  if (waitsForKey) return new Date(acceptedAt.getTime() + key);
  return state === 'held' ? new Date(acceptedAt.getTime() + contact) : undefined;
}

const remindAgainAfter = hours(1);

/** Whether whoever accepted has an app to be reminded in, and was not within the hour. */
export function mayRemind({ expert, remindedAt }: Appointment, now: Date): boolean {
  return expert !== null && (remindedAt === null || now.getTime() - remindedAt.getTime() >= remindAgainAfter);
}

/** When she may be reminded once more. */
export function remindableFrom(remindedAt: Date): Date {
  return new Date(remindedAt.getTime() + remindAgainAfter);
}
