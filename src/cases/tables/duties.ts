import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Id, Kind, Urgency } from '../../kernel/index.ts';
import type { DeclineReason, ReferralState } from '../referral.ts';
import { instant, person } from './columns.ts';

/** The week's duty, as coordinators planned it. */
export const duties = pgTable(
  'duties',
  {
    /** The Monday. */
    week: date('week', { mode: 'string' }).notNull(),
    role: text('role').$type<'coordinator' | 'expert'>().notNull(),
    /** 1 is asked first. */
    place: integer('place').notNull(),
    person: person().notNull(),
  },
  (table) => [primaryKey({ columns: [table.week, table.role, table.place] })],
);

/** When a coordinator is away: no duty falls on her. Forgotten once it is over. */
export const coordinatorAbsences = pgTable(
  'coordinator_absences',
  {
    id: text('id').$type<Id<'absence'>>().primaryKey(),
    person: person().notNull(),
    from: instant('from_at').notNull(),
    until: instant('until_at').notNull(),
  },
  (table) => [
    index('coordinator_absences_person').on(table.person),
    index('coordinator_absences_until').on(table.until),
  ],
);

/** Settled asks by kind, of nobody in particular: the rate of a kind is learnt, never a person's. */
export const kindCounts = pgTable('kind_counts', {
  kind: text('kind').$type<Kind>().primaryKey(),
  settledAsks: integer('settled_asks').notNull(),
  yeses: integer('yeses').notNull(),
});

/** What became of forgotten referrals, as counts. */
export const referralCounts = pgTable(
  'referral_counts',
  {
    /** The first day of the month in which their case closed. */
    month: date('month', { mode: 'string' }).notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    urgency: text('urgency').$type<Urgency>().notNull(),
    state: text('state').$type<ReferralState>().notNull(),
    /** Empty where none was given. */
    reason: text('reason').$type<DeclineReason | ''>().notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.kind, table.urgency, table.state, table.reason] })],
);
