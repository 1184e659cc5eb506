import { permit, type Permitted } from '../../access/index.ts';
import { standingSuspensions, suspensionById } from '../../identity/index.ts';
import type { CaseId, Id } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { giveBack } from '../appointments/release-appointment.ts';
import { type CaseDeps, system } from '../deps.ts';
import { appointmentPolicy, casePolicy, referralPolicy } from '../policy.ts';
import { moveReferral } from '../referral.ts';
import type { Case } from '../rows.ts';
import { standingAppointments } from '../store/appointments.ts';
import { changeCase, findCase, lockCase } from '../store/cases.ts';
import { dropContactCards } from '../store/contents.ts';
import { dropGrants, spendEpoch } from '../store/keys.ts';
import { casesToLeave, dropGrantsAheadTo, type Leaver, untakeNeeds } from '../store/leaving.ts';
import { changeReferral, openReferralsTo } from '../store/referrals.ts';
import { tellCase } from '../tell-case.ts';
import { letGo } from '../thread/remove-second-adult.ts';

/** What follows from one suspension, at once. Run twice, it finds nothing left to do. */
export async function leaveCases(deps: CaseDeps, { suspension }: { suspension: Id<'suspension'> }): Promise<void> {
  const found = await deps.transaction((tx) => suspensionById(tx, suspension));
  if (found === undefined) return;
  await leaveAll(deps, { person: found.person, at: found.suspendedAt, isLifted: found.liftedAt !== null });
}

/** The same for everybody who is suspended: what was begun while she was, and committed after, is let go too. */
export async function leaveCasesOfSuspended(deps: CaseDeps): Promise<number> {
  let left = 0;
  for (const { person, suspendedAt: at } of await deps.transaction(standingSuspensions)) {
    left += await leaveAll(deps, { person, at, isLifted: false });
  }
  return left;
}

async function leaveAll(deps: CaseDeps, leaver: Leaver): Promise<number> {
  const ids = await deps.transaction((tx) => casesToLeave(tx, leaver));
  for (const id of ids) await deps.transaction((tx) => leaveCase(deps, tx, id, leaver));
  return ids.length;
}

/**
 * Lets one case go on without her: what she is asked is withdrawn, what she accepted reopens and is never held against her,
 * her keys go, and whoever could read it beside her is told that a phone was taken. A host's case stays hers.
 */
async function leaveCase(deps: CaseDeps, tx: Transaction, id: CaseId, leaver: Leaver): Promise<void> {
  const { person, at } = leaver;
  const before = await lockCase(tx, id);
  if (before === undefined) return;
  const row = permit(casePolicy, 'attend', system, before);
  const couldRead = [row.host, row.secondAdult, ...row.experts, ...row.holders].includes(person);
  await withdrawReferrals(deps, tx, row, leaver);
  for (const appointment of await standingAppointments(tx, id, person)) {
    if (leaver.isLifted && appointment.acceptedAt > at) continue;
    await giveBack(deps, tx, permit(appointmentPolicy, 'release', system, appointment), 'suspended');
  }
  await untakeNeeds(tx, row, person);
  await dropGrantsAheadTo(tx, row, person);
  await giveUpKeys(tx, permit(casePolicy, 'attend', system, await findCase(tx, id)), leaver);
  const after = permit(casePolicy, 'attend', system, await findCase(tx, id));
  const told = couldRead && after.hasContents ? await changeCase(tx, after, { phoneTakenAt: at }) : after;
  if (told !== after) await deps.announce(tx, 'phone-taken', { caseId: id });
  await tellCase(deps, tx, told);
}

async function withdrawReferrals(
  deps: CaseDeps,
  tx: Transaction,
  { id }: Case,
  { person, at, isLifted }: Leaver,
): Promise<void> {
  for (const referral of await openReferralsTo(tx, id, person)) {
    if (isLifted && referral.askedAt > at) continue;
    const move = referral.state === 'asked' ? 'withdraw' : 'expire';
    await changeReferral(tx, permit(referralPolicy, 'attend', system, referral), {
      state: moveReferral(referral.state, move),
      dueAt: null,
    });
    await deps.publish(tx, { topic: 'referrals', id: referral.id, people: [person] });
  }
}

/** Whatever she could open, the next opening begins an epoch of which she has no key. A host's own stay: the case is hers. */
async function giveUpKeys(tx: Transaction, row: Permitted<Case, 'attend'>, { person }: Leaver): Promise<void> {
  const heldKey = row.holders.includes(person);
  if (person === row.secondAdult) {
    await letGo(tx, row);
    await changeCase(tx, row, { secondAdult: null });
  }
  if (person !== row.host) {
    await dropGrants(tx, row, { caseId: row.id, person });
    await dropContactCards(tx, row.id, person);
  }
  if (heldKey) await spendEpoch(tx, { caseId: row.id, epoch: row.epoch }, 'always');
}
