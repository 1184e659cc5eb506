import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import { PersonIdShape } from '../../identity/contract.ts';
import { appointmentStates, failedSides, releaseReasons } from '../appointment.ts';
import { AppointmentIdShape, Can, CaseIdShape, NeedIdShape } from './shapes.ts';

export const AppointmentView = z
  .strictObject({
    id: AppointmentIdShape,
    case: CaseIdShape,
    need: NeedIdShape,
    expert: PersonIdShape.optional(),
    state: z.enum(appointmentStates),
    acceptedAt: instant,
    heldUntil: instant.optional(),
    key: z
      .enum(['here', 'on-its-way'])
      .meta({ description: 'On its way: she can call now, the message opens when the host next opens Relais' }),
    can: Can,
  })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.infer<typeof AppointmentView>;

export const Release = z.strictObject({
  reason: z
    .enum(releaseReasons)
    .extract(['by-expert', 'by-host', 'conflict'])
    .optional()
    .meta({ description: 'Absent: by whoever says so' }),
});
export type Release = z.infer<typeof Release>;

export const Failure = z.strictObject({ side: z.enum(failedSides) });
export type Failure = z.infer<typeof Failure>;
