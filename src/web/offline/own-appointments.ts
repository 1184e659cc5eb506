import type { NeedFacts } from '../../cases/contract.ts';
import type { Kind } from '../../kernel/index.ts';
import { client } from '../device.ts';
import { dayOf } from '../dates.ts';
import { timeNow } from '../now.ts';
import { deviceStorage } from '../device-storage.ts';
import { appointmentsName } from './keeps-appointments.ts';

/**
 * Somebody's next appointments, for a day without a network, where she switched that on: the half-day and what it is about.
 * It is not sealed, since nothing opens a vault without the server; so no name, no place, no case is in it.
 */
export interface OwnAppointment {
  readonly date: string;
  readonly part: NeedFacts['halfDays'][number]['part'];
  readonly kind: Kind;
}

interface KeptAppointments {
  readonly person: string;
  readonly appointments: readonly OwnAppointment[];
}

/** What is kept here from the last time that there was a network, of today and later; undefined where it is switched off. */
export function keptAppointments(): readonly OwnAppointment[] | undefined {
  const today = dayOf(timeNow());
  return read()?.appointments.filter(({ date }) => date >= today);
}

/** Keeps them from now on, or forgets them. */
export async function switchAppointments(on: boolean): Promise<void> {
  if (on) await keepAppointments();
  else deviceStorage.remove(appointmentsName);
}

/** Reads them anew, unless what is kept is another person's. */
export async function refreshAppointments(): Promise<void> {
  if (read()?.person === client.me?.person) await keepAppointments();
}

async function keepAppointments(): Promise<void> {
  const person = client.me?.person;
  if (person === undefined) return;
  const [referrals, cases] = await Promise.all([client.api.referrals(), client.api.cases()]);
  const needs = [
    ...referrals.filter(({ state }) => state === 'accepted').map(({ need }) => need),
    ...cases.flatMap((one) => one.needs.filter(({ state }) => state === 'covered')),
  ];
  const appointments = settledIn(needs);
  deviceStorage.write(appointmentsName, JSON.stringify({ person, appointments } satisfies KeptAppointments));
}

/** Those whose half-day is one, in order: where several would do, nobody but the thread knows which it became. */
export function settledIn(needs: readonly Pick<NeedFacts, 'kind' | 'halfDays'>[]): OwnAppointment[] {
  const parts = ['morning', 'afternoon', 'evening'];
  return needs
    .flatMap(({ kind, halfDays: [only, ...others] }) => (only && others.length === 0 ? [{ ...only, kind }] : []))
    .sort((one, other) => one.date.localeCompare(other.date) || parts.indexOf(one.part) - parts.indexOf(other.part));
}

function read(): KeptAppointments | undefined {
  const text = deviceStorage.read(appointmentsName);
  return text === undefined ? undefined : (JSON.parse(text) as KeptAppointments);
}
