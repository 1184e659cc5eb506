import { DomainError } from '../kernel/index.ts';

/** No push service that is known here, or one that would lead into a private network. */
export const unknownPushService = (): DomainError =>
  new DomainError('unprocessable', 'notifications.unknown_push_service');

/** A device's key that is no point of its curve. */
export const unusablePushKey = (): DomainError => new DomainError('unprocessable', 'notifications.unusable_push_key');

/** Nobody configured a mail server. */
export const noMail = (): DomainError => new DomainError('unavailable', 'notifications.no_mail');

export const tooManyCodes = (retryAfterSeconds: number): DomainError =>
  new DomainError('too_many', 'notifications.too_many_codes', undefined, { retryAfterSeconds });

/** Not the code that was sent. After five misses another is needed. */
export const wrongCode = (): DomainError => new DomainError('unprocessable', 'notifications.wrong_code');

/** No code waits: it is over, or was never asked for. */
export const codeOver = (): DomainError => new DomainError('gone', 'notifications.code_over');
