import { z } from 'zod';
import { roles } from '../kernel/index.ts';

/** Somebody invented, with her words: whoever looks at the demo may be her. */
export const DemoPerson = z
  .strictObject({
    handle: z.string(),
    role: z.enum(roles),
    words: z.string().meta({ description: 'Her seven words, to sign in with' }),
    about: z
      .strictObject({ fr: z.string(), nl: z.string(), en: z.string(), ar: z.string() })
      .meta({ description: 'What she does, and what waits for her' }),
  })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.infer<typeof DemoPerson>;

export const DemoPeople = z.strictObject({ people: z.array(DemoPerson) });
export type DemoPeople = z.infer<typeof DemoPeople>;
