import type { Sweep } from '../platform/index.ts';
import { attendDueAppointments } from './appointments/attend-appointment.ts';
import type { CaseDeps } from './deps.ts';
import { attendDueCases } from './ending/attend-case.ts';
import { attendDueNeeds } from './waves/attend-need.ts';
import { settleSilence } from './waves/settle-silence.ts';

/** What time brings: needs to look after, holds that end, silence that counts, cases to close and to forget. */
export const casesSweeps = (deps: CaseDeps): Sweep[] => [
  { name: 'cases.attend-needs', sweep: () => attendDueNeeds(deps) },
  { name: 'cases.attend-appointments', sweep: () => attendDueAppointments(deps) },
  { name: 'cases.settle-silence', sweep: () => settleSilence(deps) },
  { name: 'cases.attend-cases', sweep: () => attendDueCases(deps) },
];
