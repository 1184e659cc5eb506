import { casesAudience } from '../cases/index.ts';
import { ownerOf } from '../directory/index.ts';
import { coordinators, personSuspended, suspensionLifted } from '../identity/index.ts';
import type { AppointmentId, CaseId, EntryId, NeedId, PersonId, ReferralId } from '../kernel/index.ts';
import type { Ids, Transaction } from '../platform/index.ts';
import type { NotificationDeps } from './deps.ts';
import { claimChannels } from './claim-channels.ts';
import { makeDue } from './store/channel-rows.ts';

type Audience = (tx: Transaction, ids: Ids) => Promise<readonly PersonId[]>;

const referral: Audience = (tx, { referralId }) => casesAudience.referral(tx, referralId as ReferralId);
const appointment: Audience = (tx, { appointmentId }) => casesAudience.appointment(tx, appointmentId as AppointmentId);
const ofCase: Audience = (tx, { caseId }) => casesAudience.case(tx, caseId as CaseId);
const hosts: Audience = (tx, { needId }) => casesAudience.hostsOf(tx, needId as NeedId);
const askedHost: Audience = (tx, { referralId }) => casesAudience.hostAsked(tx, referralId as ReferralId);
const late: Audience = (tx, { needId }) => casesAudience.lateFor(tx, needId as NeedId);
const herself: Audience = async (_tx, { person }) => [person as PersonId];
const owner: Audience = async (tx, { entry }) => {
  const found = await ownerOf(tx, entry as EntryId);
  return found === undefined ? [] : [found];
};
const all: Audience = (tx) => coordinators(tx);

const both =
  (one: Audience, other: Audience): Audience =>
  async (tx, ids) => [...(await one(tx, ids)), ...(await other(tx, ids))];

/** Whom an event may concern. What is news for each of them is asked of the database when she is told. */
const audiences: Readonly<Record<string, Audience>> = {
  'referral-asked': referral,
  'referral-reminded': referral,
  'referral-covered': late,
  'referral-accepted': both(appointment, all),
  'question-asked': askedHost,
  'question-answered': referral,
  'appointment-reminded': appointment,
  'appointment-released': appointment,
  'key-wanted': all,
  'key-granted': herself,
  'item-written': ofCase,
  'case-opened-by-coordinator': ofCase,
  'need-doubted': hosts,
  'need-escalated': all,
  'need-brought-back': all,
  'entry-waits': all,
  'entry-published': owner,
  'entry-refused': owner,
  'join-waits': all,
  'signature-waits': all,
  'phone-taken': ofCase,
  [personSuspended]: all,
  [suspensionLifted]: all,
  'person-confirmed': herself,
};

export const heardEvents = Object.keys(audiences);

/** Has everybody's channels looked at whom an event may concern: at once, and again when something is due later. */
export async function nudgePeople(deps: NotificationDeps, event: string, ids: Ids): Promise<void> {
  const audience = audiences[event];
  if (audience === undefined) throw new Error(`nobody hears of ${event}`);
  await deps.transaction(async (tx) => {
    const people = [...new Set(await audience(tx, ids))];
    if ((await makeDue(tx, people, deps.clock.now())) > 0) await claimChannels(deps, tx);
  });
}
