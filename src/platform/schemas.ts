import { z } from 'zod';
import type { Id } from '../kernel/index.ts';

/** Text that a person typed or a client made: bounded, whole characters, no NUL (PostgreSQL refuses it). */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), { error: 'text is malformed' });

/** An id of one noun: 16 bytes in base64url. */
export const idOf = <Noun extends string>(description: string): z.ZodType<Id<Noun>, Id<Noun>> =>
  // A regular expression tells a text from an id, which the compiler cannot follow.
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)
    .meta({ description }) as unknown as z.ZodType<Id<Noun>, Id<Noun>>;

/** Bytes in base64url without padding, at most so many bytes. */
export const bytes = (most: number) =>
  z
    .string()
    .max(Math.ceil((most * 4) / 3))
    .regex(/^[A-Za-z0-9_-]*$/)
    .refine((value) => Buffer.from(value, 'base64url').toString('base64url') === value, {
      error: 'not base64url without padding',
    });

/** Exactly so many bytes. */
export const exactBytes = (count: number) =>
  bytes(count)
    .min(Math.ceil((count * 4) / 3))
    .refine((value) => Buffer.from(value, 'base64url').length === count, { error: `not ${count} bytes` });

/** An instant: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A calendar date in Brussels: `2026-11-24`. */
export const date = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', { error: 'no day of this time' });

/** `If-Match` of a write: the revision as `"3"`. Left out where there was nothing before. */
export const RevisionHeaders = z.looseObject({
  'if-match': z
    .string()
    .regex(/^"?[0-9]{1,9}"?$/)
    .transform((value) => Number(value.replaceAll('"', '')))
    .optional(),
});
