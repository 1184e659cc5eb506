import { hours, newId, type EntryId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import { lastEndOf } from '../half-day.ts';
import type { Appointment, Need, Referral } from '../rows.ts';
import { insertAppointment } from '../store/appointments.ts';
import { holdsUntil } from '../urgency.ts';
import type { Yes } from './take-yes.ts';

/** Where no half-day was named, the help is taken to have come within a day of its yes. */
const withinHours = 24;

/** Holds what an accepted referral, or a yes by telephone, becomes, until contact is made. */
export async function holdAppointment(
  deps: CaseDeps,
  tx: Transaction,
  by: Yes,
  { need, referral, called }: { need: Need; referral: Referral | undefined; called: EntryId | undefined },
): Promise<Appointment> {
  const now = deps.clock.now();
  const row = {
    id: newId<'appointment'>(),
    caseId: need.caseId,
    needId: need.id,
    referralId: referral?.id ?? null,
    expert: referral?.expert ?? null,
    calledEntry: called ?? null,
    state: 'held' as const,
    acceptedAt: now,
    expertHeardAt: null,
    hostHeardAt: null,
    remindedAt: null,
    slotEndsAt: lastEndOf(need.halfDays) ?? new Date(now.getTime() + hours(withinHours)),
    endedAt: null,
    releaseReason: null,
    failedSide: null,
    dueAt: holdsUntil(need.urgency, now),
  };
  await insertAppointment(tx, by, row);
  return { ...row, host: need.host, caseState: need.caseState };
}
