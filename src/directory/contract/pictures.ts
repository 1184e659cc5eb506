import { z } from 'zod';
import { kinds, languages, zones } from '../../kernel/index.ts';
import { idOf } from '../../platform/index.ts';
import { halfDays } from '../half-day.ts';
import { levels } from '../pictures/levels.ts';

export const CoverageQuery = z.strictObject({
  kind: z.enum(kinds).optional().meta({ description: 'Whoever does this; none: whatever they do' }),
});
export type CoverageQuery = z.infer<typeof CoverageQuery>;

const CoverageLine = z
  .strictObject({
    language: z.enum(languages),
    zone: z.enum(zones).optional().meta({ description: 'Absent: by telephone, from anywhere' }),
    halfDays: z
      .array(z.enum(levels))
      .length(halfDays.length)
      .meta({ description: 'Monday morning first, three a day; each as it comes next, absences counted' }),
  })
  .meta({ id: 'CoverageLine' });
export type CoverageLine = z.infer<typeof CoverageLine>;

/** How many people could be asked: vetted, listed, not away. A line that is missing has nobody at any time. */
export const Coverage = z
  .strictObject({ lines: z.array(CoverageLine).meta({ description: 'none 0, one 1, few 2 to 4, many 5 and more' }) })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

const Load = z
  .strictObject({
    person: idOf<'person'>('Id of a person'),
    accepted: z.int().meta({ description: 'Cases that she accepted in the last 28 days, without those given back' }),
    cap: z.int().meta({ description: 'What her cap comes to in 28 days' }),
    isAskedOften: z.boolean().meta({ description: 'Five messages or more in the last seven days' }),
  })
  .meta({ id: 'Load' });
export type Load = z.infer<typeof Load>;

/** What experts carry. It says nothing of what anybody declined. */
export const Loads = z
  .strictObject({
    experts: z.array(Load).meta({ description: 'The nearest to her cap first; 200 at most' }),
    others: z.int().meta({ description: 'Listed experts who carry nothing now' }),
  })
  .meta({ id: 'Loads' });
export type Loads = z.infer<typeof Loads>;
