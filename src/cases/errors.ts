import { DomainError } from '../kernel/index.ts';

/** Somebody was faster. She may still be kept as reserve. */
export const alreadyCovered = (): DomainError => new DomainError('conflict', 'cases.already_covered');

/** The host paused the case: nobody is looked for, nobody can accept. */
export const onHold = (): DomainError => new DomainError('conflict', 'cases.on_hold');

export const caseClosed = (): DomainError => new DomainError('conflict', 'cases.closed');

/** Items, grants and cards were destroyed. */
export const contentsGone = (): DomainError => new DomainError('gone', 'cases.contents_gone');

/** Somebody else wrote this item first: read it, and seal afresh on top of it. */
export const sequenceTaken = (): DomainError => new DomainError('conflict', 'cases.sequence_taken');

/** An item between this one and the last is missing: read first. */
export const sequenceGap = (): DomainError => new DomainError('conflict', 'cases.sequence_gap');

/** Her key of this epoch is still on its way: what she sealed cannot be under it. */
export const keyMissing = (): DomainError => new DomainError('conflict', 'cases.key_missing');

/** Another epoch has begun: seal under its key. */
export const epochOver = (): DomainError => new DomainError('conflict', 'cases.epoch_over');

/** Two began an epoch at once, and the other was first. */
export const epochTaken = (): DomainError => new DomainError('conflict', 'cases.epoch_taken');

/** The case was opened before, with another key or other needs. */
export const alreadyOpened = (): DomainError => new DomainError('conflict', 'cases.already_opened');

export const needTaken = (): DomainError => new DomainError('conflict', 'cases.need_id_taken');

export const tooManyCases = (retryAfterSeconds: number): DomainError =>
  new DomainError('too_many', 'cases.too_many_today', undefined, { retryAfterSeconds });

/** Invited, not yet confirmed: one case, critical or urgent. */
export const readyHostOnce = (): DomainError => new DomainError('forbidden', 'cases.one_until_confirmed');
export const readyHostUrgentOnly = (): DomainError => new DomainError('forbidden', 'cases.urgent_until_confirmed');

/** The id is not the hash of org, host and salt. */
export const foreignCaseId = (): DomainError => new DomainError('unprocessable', 'cases.foreign_case_id');

/** A grant or card whose text names another case, epoch, person, key or file than the ones it came with. */
export const wrongGrant = (detail: string): DomainError =>
  new DomainError('unprocessable', 'cases.wrong_grant', detail);
export const wrongCard = (detail: string): DomainError => new DomainError('unprocessable', 'cases.wrong_card', detail);

/** A key for somebody who has no business with the case, or none for somebody who must have one. */
export const wrongRecipients = (detail: string): DomainError =>
  new DomainError('unprocessable', 'cases.wrong_recipients', detail);

export const wrongNeeds = (detail: string): DomainError => new DomainError('invalid', 'cases.wrong_needs', detail);

/** Somebody is in danger now: nobody sets that aside. */
export const cannotWait = (): DomainError => new DomainError('conflict', 'cases.cannot_wait');
export const wrongPostponement = (): DomainError => new DomainError('invalid', 'cases.wrong_postponement');

/** Nobody accepted who could be reminded, or both sides have spoken. */
export const nobodySilent = (): DomainError => new DomainError('conflict', 'cases.nobody_silent');
export const remindedLately = (retryAfterSeconds: number): DomainError =>
  new DomainError('too_many', 'cases.reminded_lately', undefined, { retryAfterSeconds });

/** Another coordinator wrote the note meanwhile: read it, and write again upon it. */
export const noteStale = (): DomainError => new DomainError('stale', 'cases.note_stale');

/** One at a time: the host has not answered yet. */
export const questionOpen = (): DomainError => new DomainError('conflict', 'cases.question_open');

/** Answered already, or she has asked something else meanwhile, or answered the referral itself. */
export const questionOver = (): DomainError => new DomainError('conflict', 'cases.question_over');

export const wrongAbsence = (): DomainError => new DomainError('invalid', 'cases.wrong_absence');

export const wrongDuty = (detail: string): DomainError => new DomainError('invalid', 'cases.wrong_duty', detail);
