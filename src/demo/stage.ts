import { createClient, fetchWithCookies, fetchWithWords, type Client } from '../client/index.ts';
import { fetchInto, type Service } from '../http/index.ts';
import type { Locale, ManualClock, PersonId } from '../kernel/index.ts';
import type { Member } from './people/member.ts';

/** An instance that nobody else speaks to, and its clock, which the demo moves from weeks ago up to now. */
export interface Stage {
  readonly service: Service;
  readonly clock: ManualClock;
}

/** A member of the cast on her device, signed in. */
export interface Player {
  readonly member: Member;
  readonly id: PersonId;
  readonly words: string;
  readonly client: Client;
}

/** A device that talks to the stage's instance and lives by its clock; locked for weeks, it is opened by its owner's words. */
export function openDevice({ service, clock }: Stage, locale: Locale = 'fr'): Client {
  const { origin } = service.deps.publicUrl;
  return createClient({
    baseUrl: origin,
    locale,
    clock,
    fetch: fetchWithWords(fetchWithCookies(origin, fetchInto(service.app))),
  });
}

/** Moves the clock on to an instant; never back. */
export function moveTo({ clock }: Stage, at: Date): void {
  clock.advance(Math.max(0, at.getTime() - clock.now().getTime()));
}
