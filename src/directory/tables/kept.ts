import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { people } from '../../identity/tables.ts';
import type { EntryId, Id, PersonId } from '../../kernel/index.ts';
import { bytea } from '../../platform/index.ts';
import type { KeptState } from '../kept/kept.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const coordinator = (name: string) =>
  text(name)
    .$type<PersonId>()
    .references(() => people.id, { onDelete: 'set null' });

/** A contact card, as its sender's browser sealed it to one coordinator. */
const sealed = {
  to: text('to_person')
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Her agreement key when it was sealed: with another one she cannot open it any more. */
  toKey: text('to_key').notNull(),
  from: text('from_person').$type<PersonId>().notNull(),
  text: text('text').notNull(),
  mac: text('mac').notNull(),
  file: bytea('file').notNull(),
};

/**
 * The coordinators' own list: people without an account, who are asked by telephone. What is known of them is in the
 * sealed cards alone until they say that they may be kept; then an entry of the same id says what others may know.
 */
export const keptRows = pgTable(
  'kept_rows',
  {
    id: text('id').$type<EntryId>().primaryKey(),
    batch: text('batch').$type<Id<'batch'>>().notNull(),
    broughtBy: coordinator('brought_by'),
    broughtAt: instant('brought_at').notNull(),
    state: text('state').$type<KeptState>().notNull(),
    /** Under a key that only coordinators hold: nobody can try names or numbers on them here. */
    namePrint: text('name_print'),
    numberPrint: text('number_print'),
    triedAt: instant('tried_at'),
    tries: integer('tries').notNull().default(0),
    yesAt: instant('yes_at'),
    yesTo: coordinator('yes_to'),
    /** When it is erased without an answer. Empty once she said yes. */
    dueAt: instant('due_at'),
  },
  (table) => [
    index('kept_rows_batch').on(table.batch),
    index('kept_rows_state').on(table.state, table.id),
    index('kept_rows_due').on(table.dueAt),
  ],
);

/** Name, number and notes of a row, sealed to each coordinator. */
export const keptCards = pgTable(
  'kept_cards',
  {
    row: text('row')
      .$type<EntryId>()
      .notNull()
      .references(() => keptRows.id, { onDelete: 'cascade' }),
    ...sealed,
  },
  (table) => [primaryKey({ columns: [table.row, table.to] }), index('kept_cards_to').on(table.to)],
);

/** Fingerprints of whoever said no, so that the next import leaves her out. */
export const keptRefusals = pgTable(
  'kept_refusals',
  { print: text('print').primaryKey(), dueAt: instant('due_at').notNull() },
  (table) => [index('kept_refusals_due').on(table.dueAt)],
);

/** Which key the fingerprints are made with: one, whose value no server knows. */
export const keptKeys = pgTable(
  'kept_keys',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    id: text('id').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [check('kept_keys_one_row', sql`${table.isOnly}`)],
);

/** That key, sealed to each coordinator. */
export const keptKeyCards = pgTable(
  'kept_key_cards',
  {
    isOnly: boolean('is_only')
      .notNull()
      .default(true)
      .references(() => keptKeys.isOnly, { onDelete: 'cascade' }),
    ...sealed,
  },
  (table) => [primaryKey({ columns: [table.to] })],
);
