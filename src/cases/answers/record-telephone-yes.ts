import { permit, type PersonActor } from '../../access/index.ts';
import { lockCalledEntry } from '../../directory/index.ts';
import type { EntryId, NeedId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { AppointmentView, TelephoneYes } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { wrongRecipients } from '../errors.ts';
import { lockNeed } from '../load.ts';
import { needPolicy } from '../policy.ts';
import { presentAppointment } from '../present-appointment.ts';
import type { Need, Referral } from '../rows.ts';
import { findNeed } from '../store/needs.ts';
import { referralsOf } from '../store/referrals.ts';
import { askExperts } from '../waves/ask-experts.ts';
import { findCandidates } from '../waves/find-candidates.ts';
import { onDutyYes } from '../plan-parameters.ts';
import { lockEntryOf } from './accept-referral.ts';
import { takeYes } from './take-yes.ts';

/**
 * A coordinator records a yes that she heard by telephone: of somebody who may be asked for this need, of somebody
 * whom a coordinator keeps, or of anybody else without an account. Fails with `cases.wrong_recipients` for a person who may not be asked.
 */
export async function recordTelephoneYes(
  deps: CaseDeps,
  actor: PersonActor,
  input: TelephoneYes & { need: NeedId },
): Promise<AppointmentView> {
  return deps.transaction(async (tx) => {
    const known = permit(needPolicy, 'telephone-yes', actor, await findNeed(tx, input.need));
    const { person, kept } = input;
    if (kept) await lockCalledEntry(tx, kept, { kind: known.kind, now: deps.clock.now(), by: 'coordinator' });
    const entryId = person && (await entryOf(deps, tx, known, person));
    if (entryId) await lockEntryOf(deps, tx, { entryId, needId: known.id });
    const need = await lockNeed(tx, actor, input.need, 'telephone-yes');
    const referral = person && (await referralFor(deps, tx, need, person));
    const { appointment, hasKey } = await takeYes(deps, tx, need, referral, kept);
    return presentAppointment(appointment, hasKey, actor);
  });
}

async function entryOf(deps: CaseDeps, tx: Transaction, need: Need, person: PersonId): Promise<EntryId> {
  const asked = (await referralsOf(tx, [need.id])).find((each) => each.expert === person && each.state === 'asked');
  const entryId = asked?.entryId ?? (await candidateFor(deps, tx, need, person))?.entryId;
  if (entryId === undefined) throw wrongRecipients('nobody who may be asked');
  return entryId;
}

async function candidateFor(deps: CaseDeps, tx: Transaction, need: Need, person: PersonId) {
  const seen = { now: deps.clock.now(), urgency: need.urgency, asked: [], onDuty: [], everybody: true };
  const { found } = await findCandidates(tx, { ...need, widening: 1 }, seen);
  return found.find((each) => each.person === person);
}

/** Her open referral, or one that is made for her now. */
async function referralFor(
  deps: CaseDeps,
  tx: Transaction,
  need: Parameters<typeof askExperts>[2],
  person: PersonId,
): Promise<Referral> {
  const open = async () =>
    (await referralsOf(tx, [need.id])).find((each) => each.expert === person && each.state === 'asked');
  const known = await open();
  if (known !== undefined) return known;
  const her = await candidateFor(deps, tx, need, person);
  if (her !== undefined) await askExperts(deps, tx, need, [{ entryId: her.entryId, expectedYes: onDutyYes }], [her]);
  const made = await open();
  if (made === undefined) throw wrongRecipients('nobody who may be asked');
  return made;
}
