import { isKind, needsTwoSignatures } from '../../kernel/index.ts';
import type { StatementStanding } from '../../identity/contract.ts';
import { quorumOf, signStatement, type Signed, type Statement } from '../../sealing/index.ts';
import type { Standing } from '../people/follow-roster.ts';
import { ownHand } from '../people/own-keys.ts';
import { secondsNow, type ClientState } from '../state.ts';
import { sent } from '../wire.ts';

/** What is known of a person before a new statement: the last one about her, or version 0 for somebody new. */
export type LastStatement = Pick<
  Statement,
  'version' | 'person' | 'handleHash' | 'recipient' | 'signingKey' | 'agreementKey' | 'roles' | 'kinds'
>;

/**
 * Signs and stores that these keys and roles are hers and that she was vetted for these kinds. Health and legal kinds wait
 * for a second coordinator; what needs no second signature counts at once. Answers how the whole stands.
 */
export async function statePerson(
  state: ClientState,
  standing: Standing,
  last: LastStatement,
  kinds: readonly string[],
): Promise<StatementStanding> {
  const atOnce = kinds.filter((kind) => !waitsForSecond(standing, kind));
  let version = last.version;
  // Somebody new counts without her health kinds meanwhile; a kind that two have signed would not survive one signature.
  const isWorthwhile =
    last.version === 0 || (!last.kinds.some(needsTwo) && atOnce.some((kind) => !last.kinds.includes(kind)));
  if (atOnce.length < kinds.length && isWorthwhile) {
    version += 1;
    await state.api.state(last.person, sent(statement(state, standing, { ...last, version, kinds: atOnce })));
  }
  return state.api.state(last.person, sent(statement(state, standing, { ...last, version: version + 1, kinds })));
}

/** A statement with this coordinator's signature, for a year. */
export function statement(state: ClientState, { roster }: Standing, facts: LastStatement): Signed {
  const issued = secondsNow(state);
  return signStatement({ ...facts, org: roster.org, issued, expires: aYearAfter(issued) }, ownHand(state));
}

/** When a statement issued now ends: a year on, in Unix seconds. */
export function aYearAfter(issued: number): number {
  return issued + 365 * 86_400;
}

function waitsForSecond({ roster }: Standing, kind: string): boolean {
  return quorumOf(roster) > 1 && needsTwo(kind);
}

function needsTwo(kind: string): boolean {
  return isKind(kind) && needsTwoSignatures(kind);
}
