import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { standingOf, type Standing } from './person.ts';
import { type Signatories, worthOf } from './statement.ts';
import { peopleRows, type PersonRow, setStanding } from './store/people.ts';
import { newestRoster } from './store/rosters.ts';
import { currentStatements, setWorth, type SignedStatement } from './store/statements.ts';

/** Somebody came to be confirmed. Ids: `person`. */
export const personConfirmed = 'person-confirmed';
/** The kinds for which somebody counts as vetted are others than before. Ids: `person`. */
export const kindsVetted = 'kinds-vetted';

/**
 * Brings rows of people in line with their seats and current statements, and says to whom it makes a difference.
 * Only under `lockSettings`, so that no roster changes meanwhile.
 */
export async function followStatements(
  deps: CoreDeps,
  tx: Transaction,
  ids: readonly PersonId[] | 'all',
): Promise<void> {
  const now = deps.clock.now();
  const seats = (await newestRoster(tx))?.roster.seats ?? [];
  const keyOfSeat = new Map(seats.map((seat) => [seat.person, seat.signingKey]));
  const seated = new Set(keyOfSeat.keys());
  const byPerson = new Map((await currentStatements(tx, ids)).map((statement) => [statement.person, statement]));
  for (const person of await peopleRows(tx, ids)) {
    const statement = byPerson.get(person.id);
    const worth = statement && worthOf(signatoriesOf(statement), seated, now);
    if (statement && worth && worth !== statement.worth) await setWorth(tx, statement.hash, worth);
    const isSeated = keyOfSeat.get(person.id) === person.signingKey;
    const known = { ...person, isSeated, statement: statement && worth && { ...statement, worth } };
    await follow(deps, tx, person, { ...standingOf(known, now), isSeated });
  }
}

export const signatoriesOf = (statement: SignedStatement): Signatories => ({
  ...statement,
  signers: statement.signatures.map(([signer]) => signer),
});

async function follow(
  deps: CoreDeps,
  tx: Transaction,
  before: PersonRow,
  after: Standing & { isSeated: boolean },
): Promise<void> {
  const areOtherKinds = after.vettedKinds.join() !== before.vettedKinds.join();
  const areOtherRoles = after.roles.join() !== before.roles.join() || after.isSeated !== before.isSeated;
  if (!areOtherKinds && !areOtherRoles && after.state === before.state) return;
  const isNowConfirmed = after.state === 'confirmed' && before.state !== 'confirmed';
  const confirmedAt = isNowConfirmed ? deps.clock.now() : before.confirmedAt;
  await setStanding(tx, before.id, { ...after, confirmedAt });
  if (isNowConfirmed) await deps.announce(tx, personConfirmed, { person: before.id });
  if (areOtherKinds) await deps.announce(tx, kindsVetted, { person: before.id });
  await deps.publish(tx, { topic: 'me', id: before.id, people: [before.id] });
}
