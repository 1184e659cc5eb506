import { type Actor, isPerson, notFound, permit } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { readRoster } from '../sealing/envelope.ts';
import { checkNextRoster } from './check-next-roster.ts';
import type { RosterSignature, RosterStanding } from './contract.ts';
import { landRoster } from './land-roster.ts';
import { rosterPolicy } from './policy.ts';
import { stateOfRoster } from './roster.ts';
import { checkSignatures, keysForNext } from './signatures.ts';
import { lockSettings } from './store/collective.ts';
import { keepRoster, newestRoster, rosterByNumber } from './store/rosters.ts';

/** A second coordinator signs a proposed roster; with her signature it stands. */
export async function cosignRoster(
  deps: CoreDeps,
  actor: Actor,
  input: RosterSignature & { number: number },
): Promise<RosterStanding> {
  return deps.transaction(async (tx) => {
    const { org, rootKey } = await lockSettings(tx);
    const row = await rosterByNumber(tx, input.number);
    const proposed = permit(rosterPolicy, 'cosign', actor, row?.hash === input.hash ? row : undefined);
    if (!isPerson(actor)) throw notFound();
    const { number } = proposed;
    const isSigned = proposed.signatures.some(([signer]) => signer === actor.person);
    if (proposed.state === 'standing' || isSigned) return { number, state: proposed.state };

    const before = await newestRoster(tx);
    const roster = readRoster(proposed.text);
    await checkNextRoster(tx, roster, before, org, proposed.proposedAt);
    const signatures: typeof proposed.signatures = [...proposed.signatures, [actor.person, input.signature]];
    const state = stateOfRoster(signatures, before);
    checkSignatures(proposed.text, signatures, keysForNext(before, rootKey), 'roster');
    if (state === 'standing') await landRoster(deps, tx, { ...proposed, signatures }, roster);
    else await keepRoster(tx, { ...proposed, signatures });
    return { number, state };
  });
}
