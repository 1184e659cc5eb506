/** What went wrong, in the terms of whoever asked. `http/errors.ts` alone knows the statuses. */
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

/**
 * The one error that rules and use cases throw on purpose.
 * `code` is `<room>.<what>` and stable; `privateDetail` is for the log's reader, never for an answer, and holds no personal data.
 */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly privateDetail: string | undefined;

  constructor(kind: ErrorKind, code: string, privateDetail?: string) {
    super(code);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.privateDetail = privateDetail;
  }
}
