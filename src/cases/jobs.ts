import { personSuspended } from '../identity/index.ts';
import type { Id } from '../kernel/index.ts';
import type { Subscription, Sweep } from '../platform/index.ts';
import { attendDueAppointments } from './appointments/attend-appointment.ts';
import type { CaseDeps } from './deps.ts';
import { attendDueCases } from './ending/attend-case.ts';
import { leaveCases, leaveCasesOfSuspended } from './leaving/leave-cases.ts';
import { attendDueNeeds } from './waves/attend-need.ts';
import { settleSilence } from './waves/settle-silence.ts';

/** What this room does when others announce something. */
export const casesJobs = (deps: CaseDeps): Subscription[] => [
  {
    queue: 'cases.leave-suspended',
    on: personSuspended,
    run: ({ suspension }) => leaveCases(deps, { suspension: suspension as Id<'suspension'> }),
  },
];

/** What time brings: needs to look after, holds that end, silence that counts, cases to close and to forget. */
export const casesSweeps = (deps: CaseDeps): Sweep[] => [
  { name: 'cases.attend-needs', sweep: () => attendDueNeeds(deps) },
  { name: 'cases.attend-appointments', sweep: () => attendDueAppointments(deps) },
  { name: 'cases.leave-suspended', sweep: () => leaveCasesOfSuspended(deps) },
  { name: 'cases.settle-silence', sweep: () => settleSilence(deps) },
  { name: 'cases.attend-cases', sweep: () => attendDueCases(deps) },
];
