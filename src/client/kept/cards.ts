import { DomainError, type PersonId } from '../../kernel/index.ts';
import type { Proof } from '../../identity/contract.ts';
import type { CardFrom, CardTo } from '../../directory/contract.ts';
import { makeContactCard, openContactCard, type To } from '../../sealing/index.ts';
import { followRoster } from '../people/follow-roster.ts';
import { ownSelf } from '../people/own-keys.ts';
import { verifyPeople } from '../people/verify-people.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';

/** Seals texts to coordinators of the roster that this client verified, and to nobody else. */
export interface CardSealer {
  readonly seats: readonly PersonId[];
  toAll(text: string): Promise<CardTo[]>;
  toSome(text: string, people: readonly PersonId[]): Promise<CardTo[]>;
}

export async function cardSealer(state: ClientState): Promise<CardSealer> {
  const { roster } = await followRoster(state);
  const { org } = unlockedOf(state);
  const me = await ownSelf(state);
  const seats: readonly (To & { person: PersonId })[] = roster.seats.map((seat) => ({
    person: seat.person as PersonId,
    recipient: seat.recipient,
    agreementKey: seat.agreementKey,
  }));
  const seal = (text: string, to: typeof seats): Promise<CardTo[]> =>
    Promise.all(
      to.map(async (seat) => ({
        to: seat.person,
        ...(await makeContactCard({ org, case: '', issued: secondsNow(state) }, me, seat, text)),
      })),
    );
  return {
    seats: seats.map(({ person }) => person),
    toAll: (text) => seal(text, seats),
    toSome: (text, people) =>
      seal(
        text,
        seats.filter(({ person }) => people.includes(person)),
      ),
  };
}

/**
 * Opens cards that were sealed to me; undefined for one that does not hold, or whose sender is not vouched for as a
 * coordinator: anybody confirmed can seal to me, and whoever holds the server could hand that in as the list's.
 */
export async function cardOpener(
  state: ClientState,
  senders: readonly Proof[],
): Promise<(card: CardFrom) => Promise<string | undefined>> {
  const { people } = await verifyPeople(state, await followRoster(state), senders, 'read');
  const { org } = unlockedOf(state);
  const me = await ownSelf(state);
  return async ({ from, text, mac, file }) => {
    const sealer = people.get(from);
    if (sealer?.roles.includes('coordinator') !== true) return undefined;
    const fromKey = sealer.agreementKey;
    try {
      return (await openContactCard({ text, mac, file }, me, { org, case: '', from, fromKey })).words;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  };
}
