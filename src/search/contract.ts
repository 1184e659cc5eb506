import { z } from 'zod';
import { Card } from '../directory/contract.ts';
import { locales } from '../kernel/index.ts';
import { placeById } from '../kernel/vocabulary.ts';
import { text } from '../platform/index.ts';
import { deepestHit, facetFields } from './port.ts';

const values = z.array(text(64).min(1)).max(600);
const facetField = z.enum(facetFields);

const FieldFilter = z
  .strictObject({
    any: values.optional().meta({ description: 'One of these' }),
    all: values.optional().meta({ description: 'Every one of these' }),
    not: values.optional().meta({ description: 'None of these' }),
  })
  .meta({ id: 'FieldFilter' });

/** A question to the directory. It travels in a body: words never stand in an address. */
export const SearchInput = z
  .strictObject({
    text: text(200).default('').meta({ description: 'As typed; nothing browses' }),
    locale: z.enum(locales).default('fr'),
    filter: z.partialRecord(facetField, FieldFilter).default({}),
    near: z
      .strictObject({
        municipality: z
          .string()
          .regex(/^[0-9]{5}$/)
          .refine((value) => placeById(value) !== undefined, { error: 'no such municipality' })
          .meta({ description: 'REFNIS code: distances are from centre to centre' }),
        radiusKm: z.number().min(0).max(300).optional(),
        sort: z.boolean().default(false).meta({ description: 'Nearest first' }),
      })
      .optional(),
    facets: z.array(facetField).max(facetFields.length).default([]),
    offset: z.int().min(0).max(deepestHit).default(0),
    limit: z.int().min(0).max(100).default(20),
  })
  .refine(({ offset, limit }) => offset + limit <= deepestHit, {
    path: ['offset'],
    error: `nobody pages beyond ${deepestHit}`,
  })
  .meta({ id: 'SearchInput' });
export type SearchInput = z.infer<typeof SearchInput>;

/** A part of a text, in UTF-16 units; `end` is exclusive. */
const Range = z.strictObject({ start: z.int(), end: z.int() }).meta({ id: 'TextRange' });
const Highlights = z.strictObject({ displayName: z.array(Range), bio: z.array(Range) });

export const FoundEntry = z
  .strictObject({
    card: Card,
    distanceKm: z.number().optional(),
    relaxed: z.boolean().meta({ description: 'Lacks a word of the question; fills up a short page' }),
    highlights: Highlights.meta({ description: 'What answered the question, in the texts of the card' }),
  })
  .meta({ id: 'FoundEntry' });
export type FoundEntry = z.infer<typeof FoundEntry>;

export const SearchAnswer = z
  .strictObject({
    found: z.array(FoundEntry),
    total: z.int().meta({ description: 'Entries with all the words, of those that this viewer may see' }),
    totalIsCapped: z.boolean().meta({ description: 'More than can be paged through' }),
    facets: z
      .partialRecord(facetField, z.record(z.string(), z.int()))
      .meta({ description: 'Exact counts; a field with an `any` filter is counted as if that were not set' }),
    suggestion: z.string().optional().meta({ description: 'The question with its slips mended' }),
    partial: z.boolean().meta({ description: 'Answered more simply, because the search engine is not to be had' }),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
