import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import { PersonIdShape } from '../../identity/contract.ts';
import { EpochShape, PreviousItem, SealedItem, SequenceShape } from './shapes.ts';

export const ItemView = z
  .strictObject({
    epoch: EpochShape,
    sequence: SequenceShape,
    author: PersonIdShape,
    purpose: z.enum(['brief', 'message', 'reader']),
    previous: PreviousItem,
    bytes: SealedItem,
    writtenAt: instant,
  })
  .meta({ id: 'Item' });
export type ItemView = z.infer<typeof ItemView>;

export const ItemQuery = z.strictObject({
  epoch: z.coerce.number().int().min(1).max(100_000),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type ItemQuery = z.infer<typeof ItemQuery>;

export const ItemList = z.strictObject({
  items: z.array(ItemView).max(100),
  hasMore: z.boolean().meta({ description: 'Ask again, after the last sequence of these' }),
});

/** A message, or the announcement of somebody who can read now. Its author is whoever sends it. */
export const ItemInput = z
  .strictObject({
    epoch: EpochShape,
    sequence: z.int().min(2).max(1_000_000),
    purpose: z.enum(['message', 'reader']),
    previous: PreviousItem,
    bytes: SealedItem,
  })
  .meta({ id: 'NewItem' });
export type ItemInput = z.infer<typeof ItemInput>;

/** How far somebody has read. It never moves back. */
export const ReadingMark = z.strictObject({ epoch: EpochShape, sequence: SequenceShape });
export type ReadingMark = z.infer<typeof ReadingMark>;
