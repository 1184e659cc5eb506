import { and, eq, inArray } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Case } from '../rows.ts';
import { coordinatorNoteCards, coordinatorNotes } from '../tables.ts';

export type Note = typeof coordinatorNotes.$inferSelect;
export type NoteCard = typeof coordinatorNoteCards.$inferSelect;

/** Who wrote a note about these cases, and when. */
export async function notesOf(tx: Transaction, caseIds: readonly CaseId[]): Promise<Note[]> {
  if (caseIds.length === 0) return [];
  return tx
    .select()
    .from(coordinatorNotes)
    .where(inArray(coordinatorNotes.caseId, [...caseIds]));
}

/** The note as it is sealed to one coordinator. */
export async function noteCardTo(tx: Transaction, caseId: CaseId, to: PersonId): Promise<NoteCard | undefined> {
  const [card] = await tx
    .select()
    .from(coordinatorNoteCards)
    .where(and(eq(coordinatorNoteCards.caseId, caseId), eq(coordinatorNoteCards.to, to)));
  return card;
}

/** Keeps a note in place of the one before. The case is locked: nobody writes meanwhile. */
export async function replaceNote(
  tx: Transaction,
  row: Permitted<Case, 'write-note'>,
  note: Omit<Note, 'caseId'>,
  cards: readonly Omit<NoteCard, 'caseId'>[],
): Promise<void> {
  await tx.delete(coordinatorNotes).where(eq(coordinatorNotes.caseId, row.id));
  await tx.insert(coordinatorNotes).values({ ...note, caseId: row.id });
  await tx.insert(coordinatorNoteCards).values(cards.map((card) => ({ ...card, caseId: row.id })));
}
