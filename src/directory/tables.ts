import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { people } from '../identity/tables.ts';
import type { Id, EntryId, Gender, Kind, Language, Locale, PersonId, Tier, Zone } from '../kernel/index.ts';
import type { Cap, PublicLine, Skill } from './contract.ts';
import type { Availability, EntryState, OwnerKind } from './entry.ts';
import type { HalfDay } from './half-day.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const day = (name: string) => date(name, { mode: 'string' });
const days = customType<{ data: string }>({ dataType: () => 'datemultirange' });
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

const ownerOf = (name: string) =>
  text(name)
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

const entryOf = () =>
  text('entry')
    .$type<EntryId>()
    .notNull()
    .references(() => entries.id, { onDelete: 'cascade' });

/** What people and associations publish. A withdrawn entry keeps its id and state only, for as long as the change log. */
export const entries = pgTable(
  'entries',
  {
    id: text('id').$type<EntryId>().primaryKey(),
    owner: ownerOf('owner'),
    ownerKind: text('owner_kind').$type<OwnerKind>().notNull(),
    state: text('state').$type<EntryState>().notNull(),
    tier: text('tier').$type<Tier>().notNull(),
    displayName: text('display_name').notNull(),
    bio: text('bio'),
    bioLocale: text('bio_locale').$type<Locale>(),
    /** REFNIS code; the zone and the centre follow from it. */
    municipality: text('municipality').notNull(),
    gender: text('gender').$type<Gender>(),
    languages: text('languages').array().$type<Language[]>().notNull(),
    skills: jsonb('skills').$type<Skill[]>().notNull(),
    reachKm: integer('reach_km').notNull(),
    cap: jsonb('cap').$type<Cap>().notNull(),
    nightOk: boolean('night_ok').notNull(),
    halfDays: text('half_days').array().$type<HalfDay[]>().notNull(),
    publicLine: jsonb('public_line').$type<PublicLine>(),
    refusalReason: text('refusal_reason'),
    /** The first of the two coordinators whom an association’s health and legal kinds need, and what she looked at. */
    vouchedBy: text('vouched_by').$type<PersonId>(),
    vouchedRevision: integer('vouched_revision'),
    /** Last day of the pause. */
    pausedUntil: day('paused_until'),
    /** When its owner last wrote it, or said that it is still true. */
    nodAt: instant('nod_at').notNull(),
    /** Since when a coordinator has something to vet. */
    waitsSince: instant('waits_since'),
    /** When a coordinator last published or refused it. */
    decidedAt: instant('decided_at'),
    /** Counts what its owner wrote. */
    revision: integer('revision').notNull(),
    /** Counts what others see of it: each step is a line of the change log. */
    documentRevision: integer('document_revision').notNull(),
    /** As it stands in the change log; `availabilityOf` says how it is now. */
    availability: text('availability').$type<Availability>().notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('entries_one_a_person')
      .on(table.owner)
      .where(sql`${table.ownerKind} = 'person' and ${table.state} <> 'withdrawn'`),
    index('entries_owner').on(table.owner),
    index('entries_due').on(table.dueAt),
    index('entries_waiting')
      .on(table.waitsSince)
      .where(sql`${table.waitsSince} is not null`),
  ],
);

/** Days on which somebody is away. */
export const absences = pgTable(
  'absences',
  {
    id: text('id').$type<Id<'absence'>>().primaryKey(),
    entry: entryOf(),
    from: day('from_day').notNull(),
    until: day('until_day').notNull(),
  },
  (table) => [index('absences_entry').on(table.entry), index('absences_until').on(table.until)],
);

/**
 * Whom a wave may ask: one narrow row per entry, kind and language of every person's entry that is listed.
 * Whether she is vetted and confirmed is read beside it, in `people`.
 */
export const candidates = pgTable(
  'candidates',
  {
    entry: entryOf(),
    person: ownerOf('person'),
    kind: text('kind').$type<Kind>().notNull(),
    /** For an interpreter or translator: a language she works from. */
    language: text('language').$type<Language>().notNull(),
    /** For an interpreter or translator: the languages she works into from this one. */
    into: text('into_languages').array().$type<Language[]>().notNull(),
    /** One row of each kind: found by needs that name no language. */
    isFirst: boolean('is_first').notNull(),
    onSite: boolean('on_site').notNull(),
    byPhone: boolean('by_phone').notNull(),
    byPhoneWithoutNames: boolean('by_phone_without_names').notNull(),
    gender: text('gender').$type<Gender>(),
    lat: doublePrecision('lat').notNull(),
    lng: doublePrecision('lng').notNull(),
    zone: text('zone').$type<Zone>().notNull(),
    reachKm: integer('reach_km').notNull(),
    capCount: integer('cap_count').notNull(),
    capDays: integer('cap_days').$type<7 | 28>().notNull(),
    nightOk: boolean('night_ok').notNull(),
    /** Bits of `bitsOf`. */
    halfDays: integer('half_days').notNull(),
    /** Days on which she is not asked: a pause and absences. */
    away: days('away').notNull(),
    /** People with whom she is never brought together. */
    excludes: text('excludes').array().$type<PersonId[]>().notNull(),
    /** Messages in the last 7 days, cases accepted in the last 7 and 28 days: right before `countsDueAt`. */
    asksLast7Days: integer('asks_last_7_days').notNull(),
    acceptedLast7Days: integer('accepted_last_7_days').notNull(),
    acceptedLast28Days: integer('accepted_last_28_days').notNull(),
    countsDueAt: instant('counts_due_at'),
  },
  (table) => [
    primaryKey({ columns: [table.entry, table.kind, table.language] }),
    index('candidates_wanted').on(table.kind, table.language, table.lat, table.lng),
    index('candidates_any_language')
      .on(table.kind, table.lat, table.lng)
      .where(sql`${table.isFirst}`),
    index('candidates_by_phone')
      .on(table.kind, table.language)
      .where(sql`${table.byPhone} or ${table.byPhoneWithoutNames}`),
    index('candidates_person').on(table.person),
    index('candidates_counts_due').on(table.countsDueAt),
  ],
);

/** When somebody was asked or accepted, without what for: kept for as long as a window looks back. */
export const workloads = pgTable(
  'workloads',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    entry: entryOf(),
    what: text('what').$type<'ask' | 'acceptance'>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('workloads_entry').on(table.entry, table.at), index('workloads_at').on(table.at)],
);

/** How much a kind works, as a whole. Never a person. */
export const kindMeans = pgTable('kind_means', {
  kind: text('kind').$type<Kind>().primaryKey(),
  acceptedLast28Days: real('accepted_last_28_days').notNull(),
  dueAt: instant('due_at').notNull(),
});

/** Two people who are not brought together, because one of them asked for it. Neither is told. */
export const pairExclusions = pgTable(
  'pair_exclusions',
  {
    /** The two in the order of their ids: it does not matter who asked. */
    one: ownerOf('one'),
    other: ownerOf('other'),
    dueAt: instant('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.one, table.other] }),
    index('pair_exclusions_other').on(table.other),
    index('pair_exclusions_due').on(table.dueAt),
  ],
);

/** The change log: which entry changed for others, written in the transaction that changes it. */
export const entryChanges = pgTable(
  'entry_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    entry: text('entry').$type<EntryId>().notNull(),
    revision: integer('revision').notNull(),
    at: instant('at').notNull(),
    /** The transaction that wrote it: a snapshot says whether a reader has seen it, however late it committed. */
    writtenBy: transactionId('written_by')
      .notNull()
      .default(sql`pg_current_xact_id()`),
  },
  (table) => [index('entry_changes_written_by').on(table.writtenBy), index('entry_changes_at').on(table.at)],
);

export { keptCards, keptKeyCards, keptKeys, keptRefusals, keptRows } from './tables/kept.ts';
