import type { CoreDeps } from '../../platform/index.ts';
import { coordinators } from '../../identity/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { dropCardsOfLeavers, eraseUnopenable } from '../store/kept-card-rows.ts';
import { dropKeyCardsOfLeavers } from '../store/kept-key-rows.ts';
import { handOverEntries, keepersWithoutSeat } from '../store/keeper-rows.ts';

/** Gives everybody whom `from` keeps to another coordinator. Says how many. */
async function handOverKept(tx: Transaction, from: PersonId): Promise<number> {
  const [next] = (await coordinators(tx)).filter((person) => person !== from);
  return next === undefined ? 0 : handOverEntries(tx, from, next);
}

/** What follows when somebody coordinates no more: whom she kept is kept by another, and what was sealed to her goes. */
export async function followKeepers(deps: CoreDeps): Promise<number> {
  return deps.transaction(async (tx) => {
    let taken = 0;
    for (const leaver of await keepersWithoutSeat(tx)) taken += await handOverKept(tx, leaver);
    taken += await dropCardsOfLeavers(tx);
    taken += await dropKeyCardsOfLeavers(tx);
    taken += await eraseUnopenable(tx);
    return taken;
  });
}
