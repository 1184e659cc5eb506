import { z } from 'zod';
import { date } from '../../platform/index.ts';
import { KindShape } from '../../identity/contract.ts';
import { ages } from '../pictures/age.ts';

const Age = z.strictObject({
  age: z.enum(ages),
  waiting: z.int().meta({ description: 'Needs that nobody has accepted' }),
  accepted: z.int().meta({ description: 'Accepted, and not over' }),
});

const minutes = z.int().meta({ description: 'Minutes; the middle half lies between `from` and `until`' });
const FirstYes = z.discriminatedUnion('size', [
  z.strictObject({ size: z.literal('none') }),
  z.strictObject({ size: z.literal('few').meta({ description: 'One to four: too few to say more' }) }),
  z.strictObject({ size: z.literal('enough'), needs: z.int(), median: minutes, from: minutes, until: minutes }),
]);
export type FirstYes = z.infer<typeof FirstYes>;

const hidden = z.int().nullable().meta({ description: 'Null: one to four, too few to say' });

/** What coordinators see of all cases together: counts only, small ones hidden. */
export const CasePictures = z
  .strictObject({
    ages: z.array(Age).meta({ description: 'Needs of open cases by the age of their case, the youngest first' }),
    firstYes: z
      .strictObject({
        weeks: z.array(date).meta({ description: 'Mondays of this week and the three before it, the oldest first' }),
        lines: z.array(
          z.strictObject({
            kind: KindShape.optional().meta({ description: 'Absent: whatever was asked for' }),
            weeks: z.array(FirstYes),
          }),
        ),
      })
      .meta({ description: 'From opening to the first yes, by the week of opening' }),
    funnel: z
      .strictObject({ asked: hidden, seen: hidden, accepted: hidden, met: hidden })
      .meta({ description: 'Of the questions put to experts in the last 28 days' }),
  })
  .meta({ id: 'CasePictures' });
export type CasePictures = z.infer<typeof CasePictures>;
