import type { PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { requireSoundSeats } from '../sealing/envelope.ts';
import { refused } from './errors.ts';
import { hasSameKeys, type Roster } from './lists.ts';
import { type Before, checkRoster } from './roster.ts';
import { peopleRows } from './store/people.ts';

/** Refuses a roster that is not the next of its chain, or that seats somebody unknown or other keys than hers. */
export async function checkNextRoster(
  tx: Transaction,
  next: Roster,
  before: Before | undefined,
  org: string,
  now: Date,
): Promise<void> {
  checkRoster(next, before, org, now);
  requireSoundSeats(next.seats);
  const known = await peopleRows(
    tx,
    next.seats.map((seat) => seat.person as PersonId),
  );
  const byId = new Map<string, (typeof known)[number]>(known.map((person) => [person.id, person]));
  const areHeld = next.seats.every((seat) => {
    const person = byId.get(seat.person);
    return person !== undefined && hasSameKeys(person, seat);
  });
  if (!areHeld) throw refused('roster_seats');
}
