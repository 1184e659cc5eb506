import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AppointmentId, EntryId, ReferralId } from '../../kernel/index.ts';
import type { AppointmentState, FailedSide, ReleaseReason } from '../appointment.ts';
import type { DeclineReason, ReferralState } from '../referral.ts';
import type { Why } from '../why.ts';
import { caseOf, needOf } from './cases.ts';
import { instant, person } from './columns.ts';

/** One need offered to one expert. Times are rounded to the hour once the case is closed. */
export const referrals = pgTable(
  'referrals',
  {
    id: text('id').$type<ReferralId>().primaryKey(),
    caseId: caseOf(),
    needId: needOf(),
    /** Who was asked. Forgotten seven days after closing, unless she accepted. */
    expert: person('expert'),
    entryId: text('entry_id').$type<EntryId>(),
    state: text('state').$type<ReferralState>().notNull(),
    askedAt: instant('asked_at').notNull(),
    /** The plan's own estimate of a yes, 0 to 1, given back to it. */
    expectedYes: doublePrecision('expected_yes').notNull(),
    distanceKm: doublePrecision('distance_km'),
    why: jsonb('why').$type<Why>().notNull(),
    /** She said a late yes before: asked again, she is first. */
    wasReserve: boolean('was_reserve').notNull().default(false),
    seenAt: instant('seen_at'),
    remindedAt: instant('reminded_at'),
    answeredAt: instant('answered_at'),
    declineReason: text('decline_reason').$type<DeclineReason>(),
    /** A day of silence counts as a no in the kind's rate. Empty once it is counted. */
    dueAt: instant('due_at'),
  },
  (table) => [
    // Whoever could not be waited for any more may be asked again when other half-days are named.
    uniqueIndex('referrals_once')
      .on(table.needId, table.expert)
      .where(sql`${table.state} <> 'expired'`),
    index('referrals_expert').on(table.expert, table.state),
    index('referrals_case').on(table.caseId),
    index('referrals_due').on(table.dueAt),
  ],
);

/** What an accepted referral becomes. Without an expert: a yes by telephone, of somebody without an account or of a practice. */
export const appointments = pgTable(
  'appointments',
  {
    id: text('id').$type<AppointmentId>().primaryKey(),
    caseId: caseOf(),
    needId: needOf(),
    referralId: text('referral_id')
      .$type<ReferralId>()
      .references(() => referrals.id, { onDelete: 'cascade' }),
    expert: person('expert'),
    /** Whoever was called: somebody whom a coordinator keeps, or a practice that a host called herself. */
    calledEntry: text('called_entry').$type<EntryId>(),
    state: text('state').$type<AppointmentState>().notNull(),
    acceptedAt: instant('accepted_at').notNull(),
    /** Each side was heard from since the yes: both together are the contact. */
    expertHeardAt: instant('expert_heard_at'),
    hostHeardAt: instant('host_heard_at'),
    /** When a coordinator last reminded the expert, who had gone silent. */
    remindedAt: instant('reminded_at'),
    /** When the agreed or last possible half-day is over; how it went is asked from here. */
    slotEndsAt: instant('slot_ends_at').notNull(),
    endedAt: instant('ended_at'),
    releaseReason: text('release_reason').$type<ReleaseReason>(),
    failedSide: text('failed_side').$type<FailedSide>(),
    /** While held: the end of the hold. Once confirmed: when it counts as completed. */
    dueAt: instant('due_at'),
  },
  (table) => [
    index('appointments_case').on(table.caseId),
    index('appointments_need').on(table.needId),
    index('appointments_expert').on(table.expert, table.state),
    index('appointments_due').on(table.dueAt),
  ],
);
