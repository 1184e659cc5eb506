import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CaseId, Gender, Kind, Language, Mode, NeedId, Urgency, Zone } from '../../kernel/index.ts';
import type { CaseState, Outcome } from '../case.ts';
import type { EscalationReason } from '../escalation.ts';
import type { HalfDay } from '../half-day.ts';
import type { NeedState, UnmetReason } from '../need.ts';
import { instant, person } from './columns.ts';

/** What a host opened. Kept until 28 days after closing; its contents until 7. */
export const cases = pgTable(
  'cases',
  {
    id: text('id').$type<CaseId>().primaryKey(),
    host: person('host').notNull(),
    /** The one person beside the host who reads and writes; gone with the contents. */
    secondAdult: person('second_adult'),
    /** With org and host it hashes to the id, so that the server cannot name another host. */
    salt: text('salt').notNull(),
    state: text('state').$type<CaseState>().notNull(),
    isSensitive: boolean('is_sensitive').notNull(),
    /** The epoch whose key new items are sealed under. */
    epoch: integer('epoch').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** Opened or reopened. */
    lastOpenedAt: instant('last_opened_at').notNull(),
    closedAt: instant('closed_at'),
    outcome: text('outcome').$type<Outcome>(),
    /** When the phone of somebody who could read it was taken, last; gone with the contents. */
    phoneTakenAt: instant('phone_taken_at'),
    /** Whether items, grants and cards are still there. */
    hasContents: boolean('has_contents').notNull(),
    /** The next of: closed by the system, contents forgotten, the rest forgotten. */
    dueAt: instant('due_at').notNull(),
  },
  (table) => [
    index('cases_due').on(table.dueAt),
    index('cases_host').on(table.host, table.openedAt),
    index('cases_second_adult').on(table.secondAdult),
  ],
);

/** One thing a case asks for. */
export const needs = pgTable(
  'needs',
  {
    id: text('id').$type<NeedId>().primaryKey(),
    caseId: caseOf(),
    position: integer('position').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    urgency: text('urgency').$type<Urgency>().notNull(),
    languages: text('languages').array().$type<Language[]>().notNull(),
    genderWish: text('gender_wish').$type<Gender>(),
    mode: text('mode').$type<Mode | 'any'>().notNull(),
    /** Gone once the need is covered: the zone stays. */
    municipality: text('municipality'),
    zone: text('zone').$type<Zone>(),
    halfDays: jsonb('half_days').$type<HalfDay[]>().notNull(),
    people: integer('people'),
    state: text('state').$type<NeedState>().notNull(),
    /** From here the urgency's time runs: opening, or the last time it was asked again. */
    searchingFrom: instant('searching_from').notNull(),
    deadline: instant('deadline').notNull(),
    /** When to plan again. Nobody looks any more when it is empty. */
    lookAt: instant('look_at'),
    /** When coordinators hear of it, unless somebody accepts. */
    escalatesAt: instant('escalates_at'),
    /** When the last half-day is over. */
    lapsesAt: instant('lapses_at'),
    /** Since when the host owes an answer to *still needed?* */
    doubtedAt: instant('doubted_at'),
    /** The next of all these. */
    dueAt: instant('due_at'),
    wavesDone: integer('waves_done').notNull(),
    /** 0 to 2: reach times 1, 1.8, 3. */
    radiusStep: integer('radius_step').notNull(),
    /** What coordinators widened by hand: 0 nothing, 1 distance, 2 distance and mode. */
    widening: integer('widening').notNull(),
    escalatedAt: instant('escalated_at'),
    escalation: text('escalation').$type<EscalationReason>(),
    /** The coordinator who takes care of it, so that two do not. */
    takenBy: person('taken_by'),
    /** Until then a coordinator set it aside: it is not among what is stuck. */
    postponedUntil: instant('postponed_until'),
    postponedBy: person('postponed_by'),
    endedAt: instant('ended_at'),
    unmetReason: text('unmet_reason').$type<UnmetReason>(),
  },
  (table) => [
    index('needs_case').on(table.caseId),
    index('needs_due').on(table.dueAt),
    index('needs_state').on(table.state),
  ],
);

/** Two needs that must be met in the same half-day; both directions are stored. */
export const togetherLinks = pgTable(
  'together_links',
  { needId: needOf(), withNeedId: needOf('with_need_id') },
  (table) => [primaryKey({ columns: [table.needId, table.withNeedId] })],
);

/** A row that dies with its case. */
export function caseOf() {
  return text('case_id')
    .$type<CaseId>()
    .notNull()
    .references(() => cases.id, { onDelete: 'cascade' });
}

/** A row that dies with its need. */
export function needOf(name = 'need_id') {
  return text(name)
    .$type<NeedId>()
    .notNull()
    .references(() => needs.id, { onDelete: 'cascade' });
}
