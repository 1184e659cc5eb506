import type { PersonActor } from '../access/index.ts';
import type { EntryId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { asComing, type CalendarDay } from './calendar-day.ts';
import { changeEntry } from './change-entry.ts';
import type { MyEntry } from './contract.ts';
import { moveEntry } from './entry.ts';
import { saveEntry } from './store/entry-rows.ts';

/** Asks its owner nothing up to and with this day, a year at most. */
export async function pauseEntry(
  deps: CoreDeps,
  actor: PersonActor,
  { id, until }: { id: EntryId; until: CalendarDay },
): Promise<MyEntry> {
  return changeEntry(deps, actor, { id, action: 'pause' }, async (tx, entry, now) => {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, 'pause'), pausedUntil: asComing(until, now) });
  });
}

/** Ends a pause before its time. */
export async function resumeEntry(deps: CoreDeps, actor: PersonActor, { id }: { id: EntryId }): Promise<MyEntry> {
  return changeEntry(deps, actor, { id, action: 'resume' }, async (tx, entry) => {
    await saveEntry(tx, entry, { state: moveEntry(entry.state, 'resume'), pausedUntil: null });
  });
}
