import { type Actor, isPerson, permit } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { readDating } from '../sealing/envelope.ts';
import type { Dating } from './contract.ts';
import { refused } from './errors.ts';
import { instantOf } from './lists.ts';
import { rosterPolicy } from './policy.ts';
import { checkDating } from './roster.ts';
import { checkSignatures, keysOfSeats } from './signatures.ts';
import { lockSettings } from './store/collective.ts';
import { dateRow, newestRoster } from './store/rosters.ts';

/** Keeps a coordinator's note that the newest roster still is. An older note than the one kept changes nothing. */
export async function dateRoster(deps: CoreDeps, actor: Actor, input: Dating & { number: number }): Promise<void> {
  await deps.transaction(async (tx) => {
    await lockSettings(tx);
    const newest = await newestRoster(tx);
    const row = permit(rosterPolicy, 'date', actor, newest?.row);
    const dating = readDating(input.text);
    if (!newest || dating.number !== input.number) throw refused('dating_other_roster');
    checkDating(dating, newest, deps.clock.now());
    const [signer, signature] = input.signature;
    if (!isPerson(actor) || signer !== actor.person) throw refused('dating_signer');
    checkSignatures(input.text, [input.signature], keysOfSeats(newest.roster), 'dating');
    const at = instantOf(dating.date);
    if (row.datedAt !== null && row.datedAt >= at) return;
    await dateRow(tx, row.number, { text: input.text, signer, signature, at });
  });
}
