import { z } from 'zod';
import { date } from '../../platform/index.ts';
import { PersonIdShape } from '../../identity/contract.ts';

const people = z.array(PersonIdShape).max(8);

export const DutyParams = z.strictObject({ week: date.meta({ description: 'The Monday of the week' }) });

/** Who is on duty in a week, first asked first. */
export const DutyPlan = z
  .strictObject({
    coordinators: people.max(4).meta({ description: 'Who holds the keys of new cases; none: who opened the app last' }),
    experts: people.meta({ description: 'The rota for critical needs; none: everybody in waves' }),
  })
  .meta({ id: 'DutyPlan' });
export type DutyPlan = z.infer<typeof DutyPlan>;

export const Duty = DutyPlan.extend({ week: date }).meta({ id: 'Duty' });
export type Duty = z.infer<typeof Duty>;

export const DutyList = z.strictObject({ duties: z.array(Duty) });
