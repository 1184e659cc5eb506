import { deviceStorage } from '../device-storage.ts';

export const appointmentsName = 'appointments';

/** Reads the next appointments anew where somebody wants them kept: the code for it is loaded only then. */
export async function refreshKeptAppointments(): Promise<void> {
  if (deviceStorage.read(appointmentsName) === undefined) return;
  await import('./own-appointments.ts').then((file) => file.refreshAppointments()).catch(() => undefined);
}
