import { permit, type Permitted } from '../../access/index.ts';
import { noteAcceptance } from '../../directory/index.ts';
import type { EntryId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { type CaseDeps, system } from '../deps.ts';
import { settleCase } from '../ending/settle-case.ts';
import { tellNobodyMore } from '../ending/tell-nobody-more.ts';
import { alreadyCovered } from '../errors.ts';
import { needPolicy, referralPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import type { Appointment, Need, Referral } from '../rows.ts';
import { settleAsk } from '../store/kind-counts.ts';
import { coverNeed, findNeed } from '../store/needs.ts';
import { changeReferral, forgetDistances } from '../store/referrals.ts';
import { holdAppointment } from './hold-appointment.ts';
import { releaseGrant } from './release-grant.ts';

/** Her own yes, or one by telephone, that a coordinator or the host heard. */
export type Yes = Permitted<Referral, 'accept'> | Permitted<Need, 'telephone-yes' | 'own-call'>;

/**
 * What a yes brings about, in one transaction: the need is covered, the appointment held, her key released, everybody
 * else let go kindly. Fails with `cases.already_covered` when somebody was faster. Her entry and the case are locked; `called` is an entry that was telephoned.
 */
export async function takeYes(
  deps: CaseDeps,
  tx: Transaction,
  by: Yes,
  referral: Referral | undefined,
  called?: EntryId,
): Promise<{ appointment: Appointment; hasKey: boolean }> {
  if (!(await coverNeed(tx, by))) throw alreadyCovered();
  const need = permit(needPolicy, 'attend', system, await findNeed(tx, 'needId' in by ? by.needId : by.id));
  const hasKey = referral !== undefined && (await acceptFor(deps, tx, need, referral));
  const appointment = await holdAppointment(deps, tx, by, { need, referral, called });
  if (called !== undefined) await noteAcceptance(tx, called, appointment.acceptedAt);
  await tellNobodyMore(deps, tx, need, 'cover');
  await forgetDistances(tx, need);
  await settleCase(deps, tx, need.caseId);
  await deps.announce(tx, 'referral-accepted', { appointmentId: appointment.id });
  if (referral !== undefined && !hasKey) await deps.announce(tx, 'key-wanted', { appointmentId: appointment.id });
  return { appointment, hasKey };
}

/** Writes down that she accepted, counts it, and gives her the key that was made ahead. False: it is on its way. */
async function acceptFor(deps: CaseDeps, tx: Transaction, need: Need, asked: Referral): Promise<boolean> {
  const now = deps.clock.now();
  const referral = permit(referralPolicy, 'attend', system, asked);
  await changeReferral(tx, referral, {
    state: moveReferral(referral.state, 'accept'),
    answeredAt: now,
    seenAt: referral.seenAt ?? now,
    dueAt: null,
  });
  await noteAcceptance(tx, referral.entryId, now);
  await settleAsk(tx, need.kind, 'yes', asked);
  return releaseGrant(deps, tx, referral);
}
