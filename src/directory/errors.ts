import { DomainError } from '../kernel/index.ts';

/** Somebody wrote it since this was read: read again. */
export const stale = (): DomainError => new DomainError('stale', 'directory.stale');

/** A person publishes one entry; associations have theirs besides. */
export const oneEntryAPerson = (): DomainError => new DomainError('conflict', 'directory.one_entry_a_person');

export const tooManyEntries = (): DomainError => new DomainError('conflict', 'directory.too_many_entries');
export const tooManyAbsences = (): DomainError => new DomainError('conflict', 'directory.too_many_absences');

/** Its owner is not confirmed yet: a statement comes first. */
export const ownerNotConfirmed = (): DomainError => new DomainError('conflict', 'directory.owner_not_confirmed');

/** She vouched for it already: another coordinator publishes it. */
export const secondNeeded = (): DomainError => new DomainError('conflict', 'directory.second_needed');

export const dayIsPast = (): DomainError => new DomainError('invalid', 'directory.day_is_past');
export const dayTooFar = (): DomainError => new DomainError('invalid', 'directory.day_too_far');

/** Her cap is reached: she cannot accept before somebody's turn leaves the window. */
export const atCapacity = (): DomainError => new DomainError('conflict', 'directory.at_capacity');

/** She may no longer be asked for this kind: entry withdrawn, statement without the kind, or not confirmed. */
export const noLongerVetted = (): DomainError => new DomainError('conflict', 'directory.no_longer_vetted');

/** The change log no longer reaches back so far: read everything. */
export const cursorExpired = (): DomainError => new DomainError('gone', 'directory.cursor_expired');

/** Says in its own text that it belongs to something else. */
export const wrongKeptCard = (detail: string): DomainError =>
  new DomainError('unprocessable', 'directory.wrong_kept_card', detail);

/** The fingerprints were made with another key: ask for it again. */
export const otherPrintKey = (): DomainError => new DomainError('conflict', 'directory.other_print_key');

/** A day has passed, or somebody else brought it in. */
export const undoTooLate = (): DomainError => new DomainError('conflict', 'directory.undo_too_late');
