import { type Actor, permit } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { readRoster } from '../sealing/envelope.ts';
import { checkNextRoster } from './check-next-roster.ts';
import type { RosterExtension, RosterStanding } from './contract.ts';
import { rosterTaken } from './errors.ts';
import { hashOfText } from './hash.ts';
import { landRoster } from './land-roster.ts';
import { rostersPolicy } from './policy.ts';
import { stateOfRoster } from './roster.ts';
import { checkSignatures, keysForNext } from './signatures.ts';
import { lockSettings } from './store/collective.ts';
import { keepRoster, newestRoster, rosterByNumber } from './store/rosters.ts';

/**
 * Takes the next roster: it stands once two coordinators of the one before signed it (one while she is alone), else it
 * waits for the second. Fails (conflict) with `identity.roster_taken` when its number already stands with another text.
 */
export async function extendRoster(deps: CoreDeps, actor: Actor, input: RosterExtension): Promise<RosterStanding> {
  return deps.transaction(async (tx) => {
    const whole = permit(rostersPolicy, 'extend', actor, await lockSettings(tx));
    const roster = readRoster(input.text);
    const hash = hashOfText(input.text);
    const { number } = roster;
    const known = await rosterByNumber(tx, number);
    if (known?.hash === hash) return { number, state: known.state };
    if (known?.state === 'standing') throw rosterTaken();

    const now = deps.clock.now();
    const before = await newestRoster(tx);
    await checkNextRoster(tx, roster, before, whole.org, now);
    const state = stateOfRoster(input.signatures, before);
    checkSignatures(input.text, input.signatures, keysForNext(before, whole.rootKey), 'roster');
    if (state === 'standing') await landRoster(deps, tx, input, roster);
    else {
      await keepRoster(tx, { ...input, number, hash, state, proposedAt: now });
      await deps.announce(tx, 'signature-waits', { roster: String(number) });
      await deps.publish(tx, { topic: 'joins', id: String(number), people: 'coordinators' });
    }
    return { number, state };
  });
}
