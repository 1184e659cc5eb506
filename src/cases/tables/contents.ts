import { boolean, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea } from '../../platform/index.ts';
import { caseOf, needOf } from './cases.ts';
import { instant, person } from './columns.ts';

/** A stretch of a case's life under one key. */
export const epochs = pgTable(
  'epochs',
  {
    caseId: caseOf(),
    /** 1, 2, … */
    epoch: integer('epoch').notNull(),
    /** What the epoch's key must give; it says nothing about the key. */
    commitment: text('commitment').notNull(),
    startedBy: person('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Keys of this epoch were granted before anybody had accepted. */
    wentAhead: boolean('went_ahead').notNull(),
    /** Somebody who could hold its key should read no further: whoever opens the case next starts another. */
    isSpent: boolean('is_spent').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.epoch] })],
);

/** A case key wrapped for one person. */
export const grants = pgTable(
  'grants',
  {
    caseId: caseOf(),
    epoch: integer('epoch').notNull(),
    person: person().notNull(),
    granter: person('granter').notNull(),
    text: text('text').notNull(),
    mac: text('mac').notNull(),
    file: bytea('file').notNull(),
    grantedAt: instant('granted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.epoch, table.person] }),
    foreignKey({ columns: [table.caseId, table.epoch], foreignColumns: [epochs.caseId, epochs.epoch] }).onDelete(
      'cascade',
    ),
    index('grants_person').on(table.person),
  ],
);

/** A grant made before its person was asked, inside the release wrapping: nobody can use it until she accepts. */
export const grantsAhead = pgTable(
  'grants_ahead',
  {
    caseId: caseOf(),
    needId: needOf(),
    person: person().notNull(),
    epoch: integer('epoch').notNull(),
    parcel: bytea('parcel').notNull(),
  },
  (table) => [primaryKey({ columns: [table.needId, table.person] }), index('grants_ahead_case').on(table.caseId)],
);

/** The sealed thread. */
export const items = pgTable(
  'items',
  {
    caseId: caseOf(),
    epoch: integer('epoch').notNull(),
    /** From 1 in each epoch; 1 is its brief. */
    sequence: integer('sequence').notNull(),
    /** Hash of the item before, from its writer: a newcomer to this epoch could not know it for the first item. */
    previous: text('previous').notNull(),
    author: person('author').notNull(),
    purpose: text('purpose').$type<'brief' | 'message' | 'reader'>().notNull(),
    bytes: bytea('bytes').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.epoch, table.sequence] }),
    foreignKey({ columns: [table.caseId, table.epoch], foreignColumns: [epochs.caseId, epochs.epoch] }).onDelete(
      'cascade',
    ),
  ],
);

/** How to reach somebody, sealed for the one counterpart. */
export const contactCards = pgTable(
  'contact_cards',
  {
    caseId: caseOf(),
    from: person('from_person').notNull(),
    to: person('to_person').notNull(),
    text: text('text').notNull(),
    mac: text('mac').notNull(),
    file: bytea('file').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.from, table.to] })],
);

/** Who opened a case, to the hour. Its host may see it. */
export const caseOpenings = pgTable(
  'case_openings',
  { caseId: caseOf(), person: person().notNull(), hour: instant('hour').notNull() },
  (table) => [primaryKey({ columns: [table.caseId, table.person, table.hour] })],
);

/** How far somebody has read, for her count of what is new. */
export const readingMarks = pgTable(
  'reading_marks',
  {
    caseId: caseOf(),
    person: person().notNull(),
    epoch: integer('epoch').notNull(),
    sequence: integer('sequence').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.person] }), index('reading_marks_person').on(table.person)],
);
