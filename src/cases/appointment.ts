import { days, hours, machine, type Machine } from '../kernel/index.ts';

export const appointmentStates = ['held', 'confirmed', 'released', 'completed', 'failed'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const appointmentMoves = ['confirm', 'release', 'complete', 'fail'] as const;
export type AppointmentMove = (typeof appointmentMoves)[number];

/**
 * Who makes which move: the system confirms once contact is made and all needs of one half-day are held together;
 * expert or host release, the system too when a hold ends, never held against anyone; host or expert say how it went.
 */
const appointmentTable = {
  held: { confirm: 'confirmed', release: 'released' },
  confirmed: { release: 'released', complete: 'completed', fail: 'failed' },
  released: {},
  completed: {},
  failed: {},
} as const satisfies Machine<AppointmentState, AppointmentMove>;

/** The state after a move. Fails with `cases.appointment_move_refused` for any move that the table does not list. */
export const moveAppointment = machine<AppointmentState, AppointmentMove>(
  'cases.appointment_move_refused',
  appointmentTable,
);

/** Why an appointment was given back; never held against anyone. A conflict of interest is a lawyer's free release. */
export const releaseReasons = ['by-expert', 'by-host', 'hold-over', 'suspended', 'conflict'] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

/** Who did not come, or could not do what was asked. */
export const failedSides = ['expert', 'host'] as const;
export type FailedSide = (typeof failedSides)[number];

/** When both sides are asked how it went. */
export function askedHowItWentAt(slotAt: Date): Date {
  return new Date(slotAt.getTime() + hours(2));
}

/** When a confirmed appointment counts as completed because nobody said otherwise. */
export function completesBySystemAt(slotAt: Date): Date {
  return new Date(slotAt.getTime() + days(7));
}
