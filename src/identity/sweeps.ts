import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps, Sweep, Transaction } from '../platform/index.ts';
import { followStatements } from './follow-statements.ts';
import { lockSettings } from './store/collective.ts';
import { takeEndedReady } from './store/people.ts';
import { takeExpired } from './store/statements.ts';

/** What time alone changes about people: ready hosts' seven days, statements' year. */
export const identitySweeps = (deps: CoreDeps): Sweep[] => [
  { name: 'identity.end-ready', sweep: () => follow(deps, takeEndedReady) },
  { name: 'identity.expire-statements', sweep: () => follow(deps, takeExpired) },
];

async function follow(deps: CoreDeps, take: (tx: Transaction, now: Date) => Promise<PersonId[]>): Promise<number> {
  return deps.transaction(async (tx) => {
    await lockSettings(tx);
    const due = await take(tx, deps.clock.now());
    await followStatements(deps, tx, due);
    return due.length;
  });
}
