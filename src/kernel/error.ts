/** What went wrong, in the terms of whoever asked. `http/problem.ts` alone knows the statuses. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'stale'
  | 'too_large'
  | 'unprocessable'
  | 'too_many'
  | 'unavailable';

/** Numbers that whoever was refused may know. */
export interface ErrorHints {
  /** After how many seconds it is worth trying again; only with `too_many` and `unavailable`. */
  readonly retryAfterSeconds?: number;
  /** How many wrong tries are left. */
  readonly triesLeft?: number;
}

/**
 * The one error that rules and use cases throw on purpose.
 * `code` is `<room>.<what>` and stable; `privateDetail` is for the log's reader, never for an answer, and holds no personal data.
 */
export class DomainError extends Error {
  declare readonly kind: ErrorKind;
  declare readonly code: string;
  declare readonly privateDetail: string | undefined;
  declare readonly hints: ErrorHints;

  constructor(kind: ErrorKind, code: string, privateDetail?: string, hints: ErrorHints = {}) {
    super(code);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.privateDetail = privateDetail;
    this.hints = hints;
  }
}
