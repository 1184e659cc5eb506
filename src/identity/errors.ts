import { DomainError } from '../kernel/index.ts';

/** What this room refuses by its form: a list that is of another Relais, or about other keys. */
export type RefusedList =
  | 'list_unknown_word'
  | 'list_number'
  | 'roster_foreign'
  | 'roster_gap'
  | 'roster_forked'
  | 'roster_root'
  | 'roster_seats'
  | 'roster_signers'
  | 'roster_dates'
  | 'roster_signature'
  | 'dating_other_roster'
  | 'dating_dates'
  | 'dating_signer'
  | 'dating_signature'
  | 'statement_foreign'
  | 'statement_other_person'
  | 'statement_other_keys'
  | 'statement_issuer'
  | 'statement_signers'
  | 'statement_revoked'
  | 'statement_dates'
  | 'statement_signature'
  | 'invitation_foreign'
  | 'invitation_inviter'
  | 'invitation_dates'
  | 'invitation_roles'
  | 'invitation_person'
  | 'join_swapped'
  | 'join_not_ready'
  | 'first_statement';

export const refused = (what: RefusedList): DomainError => new DomainError('unprocessable', `identity.${what}`);

export const handleRefused = (): DomainError => new DomainError('invalid', 'identity.handle_refused');
export const handleTaken = (): DomainError => new DomainError('conflict', 'identity.handle_taken');
export const personTaken = (): DomainError => new DomainError('conflict', 'identity.person_taken');
export const rosterTaken = (): DomainError => new DomainError('conflict', 'identity.roster_taken');
export const statementOlder = (): DomainError => new DomainError('conflict', 'identity.statement_older');
export const alreadySetUp = (): DomainError => new DomainError('conflict', 'identity.already_set_up');
/** Unknown, expired and used tokens are one answer. */
export const setUpClosed = (): DomainError => new DomainError('gone', 'identity.set_up_closed');
export const invitationTaken = (): DomainError => new DomainError('conflict', 'identity.invitation_taken');
export const invitationOver = (): DomainError => new DomainError('gone', 'identity.invitation_over');
/** An unknown handle and wrong words are one answer. */
export const signInRefused = (): DomainError => new DomainError('unauthenticated', 'identity.sign_in_refused');
/** The cookie is missing, expired, used too late or of a revoked sign-in. */
export const signInOver = (): DomainError => new DomainError('unauthenticated', 'identity.sign_in_over');
/** Only words or a device code open it again. */
export const signInLocked = (): DomainError => new DomainError('unauthenticated', 'identity.sign_in_locked');
/** No code, no sign-in, or none any more: one answer. */
export const deviceCodeGone = (): DomainError => new DomainError('unauthenticated', 'identity.device_code_gone');
export const deviceCodeWrong = (triesLeft: number): DomainError =>
  new DomainError('unauthenticated', 'identity.device_code_wrong', undefined, { triesLeft });
export const foreignOrigin = (): DomainError => new DomainError('forbidden', 'identity.foreign_origin');
/** Another coordinator changed the card meanwhile. */
export const cardStale = (): DomainError => new DomainError('stale', 'identity.card_stale');
/** Somebody changed the settings since they were read: read again. */
export const settingsStale = (): DomainError => new DomainError('stale', 'identity.settings_stale');
/** She was confirmed, or opened a case as ready: taking her in is no longer a question. */
export const joinStands = (): DomainError => new DomainError('conflict', 'identity.join_stands');
/** Her seat in the roster holds her keys: it is given up by two coordinators before she gets new ones. */
export const stillSeated = (): DomainError => new DomainError('conflict', 'identity.still_seated');
export const vaultStale = (): DomainError => new DomainError('stale', 'identity.vault_stale');
