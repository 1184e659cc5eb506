import { z } from 'zod';
import { date, idOf, instant } from '../../platform/index.ts';
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

export const Duty = DutyPlan.extend({
  week: date,
  away: z.array(PersonIdShape).meta({ description: 'Planned coordinators who are away some time in this week' }),
  uncoveredFrom: instant
    .optional()
    .meta({ description: 'From then on every coordinator planned is away; absent while somebody is there all week' }),
}).meta({ id: 'Duty' });
export type Duty = z.infer<typeof Duty>;

const AbsenceIdShape = idOf<'absence'>('Id of an absence, made by the browser');
export const DutyAbsenceParams = z.strictObject({ absence: AbsenceIdShape });

/** From and until when a coordinator is away: no duty falls on her. */
export const DutyAbsenceInput = z.strictObject({ from: instant, until: instant });
export type DutyAbsenceInput = z.infer<typeof DutyAbsenceInput>;

const DutyAbsence = DutyAbsenceInput.extend({ id: AbsenceIdShape, person: PersonIdShape }).meta({ id: 'DutyAbsence' });
export type DutyAbsence = z.infer<typeof DutyAbsence>;

export const DutyList = z.strictObject({ duties: z.array(Duty), absences: z.array(DutyAbsence) });
export type DutyList = z.infer<typeof DutyList>;
