import { notFound, type PersonActor } from '../access/index.ts';
import { newId, type EntryId, type Id } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { asComing } from './calendar-day.ts';
import { changeEntry } from './change-entry.ts';
import type { AbsenceInput, MyEntry } from './contract.ts';
import { tooManyAbsences } from './errors.ts';
import { absencesOf, deleteAbsence, insertAbsence } from './store/absence-rows.ts';

const mostAbsences = 30;

/** Days on which somebody is away: she is not asked on them, nor for them. */
export async function declareAbsence(
  deps: CoreDeps,
  actor: PersonActor,
  { id, from, until }: { id: EntryId } & AbsenceInput,
): Promise<MyEntry> {
  return changeEntry(deps, actor, { id, action: 'absent' }, async (tx, entry, now) => {
    if ((await absencesOf(tx, [id])).length >= mostAbsences) throw tooManyAbsences();
    await insertAbsence(tx, entry, { id: newId(), from, until: asComing(until, now) });
  });
}

/** Takes an absence back. */
export async function cancelAbsence(
  deps: CoreDeps,
  actor: PersonActor,
  { id, absence }: { id: EntryId; absence: Id<'absence'> },
): Promise<MyEntry> {
  return changeEntry(deps, actor, { id, action: 'absent' }, async (tx, entry) => {
    if (!(await deleteAbsence(tx, entry, absence))) throw notFound();
  });
}
