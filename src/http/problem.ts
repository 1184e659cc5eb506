import { z } from 'zod';
import type { ErrorKind } from '../kernel/index.ts';

/** RFC 9457. `code` is stable and for programs; `errors` points at each fault of the request (RFC 6901), `triesLeft` counts. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    triesLeft: z.number().int().optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });

export type Problem = z.infer<typeof problemSchema>;

/** The only place that knows statuses. */
export const statuses = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  too_large: 413,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

const titles: Record<number, string> = {
  400: 'The request is not what this address takes.',
  401: 'Nobody is signed in.',
  403: 'This is not allowed.',
  404: 'There is nothing here.',
  405: 'This address does not take that method.',
  406: 'This address does not answer in that form.',
  409: 'Something else came first.',
  410: 'This is over.',
  412: 'It has changed since it was read.',
  413: 'This is too large.',
  415: 'This address takes JSON.',
  422: 'This is not sealed as it should be.',
  429: 'Too many in too short a time.',
  500: 'Something failed here.',
  503: 'This cannot be done right now.',
};

/** A problem of this status and code. */
export function problemOf(status: number, code: string, errors?: Problem['errors']): Problem {
  const title = titles[status] ?? 'Something went wrong.';
  return { type: 'about:blank', title, status, code, ...(errors && { errors }) };
}

/** Every status of a refusal by rule, its kind and what it says: for readers. */
export function problemLines(): (readonly [status: number, kind: string, title: string])[] {
  return Object.entries(statuses).map(([kind, status]) => [status, kind, problemOf(status, kind).title]);
}
