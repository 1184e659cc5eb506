import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import { PersonIdShape } from '../../identity/contract.ts';
import { ContactCardInput } from './shapes.ts';

/** A note as it is written: sealed to every seated coordinator, the author included. */
export const NoteInput = z
  .strictObject({
    cards: z
      .array(ContactCardInput.extend({ to: PersonIdShape }))
      .min(1)
      .max(40),
  })
  .meta({ id: 'NewCaseNote' });
export type NoteInput = z.infer<typeof NoteInput>;

export const CaseNote = z
  .strictObject({
    version: z.int().meta({ description: '0 where nobody wrote one; the next write names it in If-Match' }),
    author: PersonIdShape.optional(),
    writtenAt: instant.optional(),
    card: ContactCardInput.optional().meta({
      description: 'Sealed to the reader; absent where she was seated after it was written',
    }),
  })
  .meta({ id: 'CaseNote' });
export type CaseNote = z.infer<typeof CaseNote>;
