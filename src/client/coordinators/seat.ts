import type { StatementStanding } from '../../identity/contract.ts';
import { loadWordLists, readRoot, rosterAfter, signAs, signRoster, type Signed } from '../../sealing/index.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { ownHand } from '../people/own-keys.ts';
import { secondsNow, type ClientState } from '../state.ts';
import { sent } from '../wire.ts';
import { statement, type LastStatement } from './state-person.ts';

/**
 * Seats another coordinator: the next roster with her in it, and her statement. `proposed` while it lacks the second
 * signature; with the root's twelve words it stands at once.
 */
export async function seat(
  state: ClientState,
  standing: Standing,
  last: LastStatement,
  kinds: readonly string[],
  rootWords?: string,
): Promise<StatementStanding['state']> {
  const { roster } = standing;
  const { person, recipient, signingKey, agreementKey } = last;
  const seats = [
    ...roster.seats.filter((held) => held.person !== person),
    { person, recipient, signingKey, agreementKey },
  ];
  const next = signRoster(rosterAfter(roster, { seats }, secondsNow(state)), ownHand(state));
  const signed = rootWords === undefined ? next : await signedByRoot(state, roster.org, next, rootWords);
  const stated = statement(state, standing, { ...last, version: last.version + 1, kinds });
  const answer = await state.api.extendRoster({ ...sent(signed), statements: [sent(stated)] });
  // Pinned only once the server serves it back: it takes the first roster of one number.
  await followRoster(state);
  return answer.state === 'standing' ? 'current' : 'proposed';
}

async function signedByRoot(state: ClientState, org: string, next: Signed, rootWords: string): Promise<Signed> {
  const root = await readRoot(org, rootWords, await loadWordLists(state.locale));
  return { text: next.text, signatures: [...next.signatures, signAs(root.signer, next.text)] };
}
