import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CaseId } from '../../kernel/index.ts';
import { bytea } from '../../platform/index.ts';
import { caseOf } from './cases.ts';
import { instant, person } from './columns.ts';

/** What coordinators note for each other about a stuck case: one note a case, as contact cards, never under its key. */
export const coordinatorNotes = pgTable('coordinator_notes', {
  caseId: caseOf().primaryKey(),
  /** Counts how often it was written, so that two writers do not lose one. */
  version: integer('version').notNull(),
  author: person('author').notNull(),
  writtenAt: instant('written_at').notNull(),
});

/** The note, sealed to one coordinator: one of these for each, the author included. */
export const coordinatorNoteCards = pgTable(
  'coordinator_note_cards',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => coordinatorNotes.caseId, { onDelete: 'cascade' }),
    to: person('to_person').notNull(),
    text: text('text').notNull(),
    mac: text('mac').notNull(),
    file: bytea('file').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.to] })],
);
