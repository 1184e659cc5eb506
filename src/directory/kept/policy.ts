import { type Actor, inState, isPerson, policy, type RoomPolicy } from '../../access/index.ts';
import type { PersonId, SignInId } from '../../kernel/index.ts';
import { moveKept, type KeptMove, type KeptState } from './kept.ts';

export interface KeptAtDoor {
  readonly state: KeptState;
  readonly broughtBy: PersonId | null;
}

const coordinates = (actor: Actor): boolean => isPerson(actor) && actor.roles.includes('coordinator');

const brought = (actor: Actor, row: KeptAtDoor): boolean =>
  coordinates(actor) && isPerson(actor) && actor.person === row.broughtBy;

const whenMoves = (move: KeptMove) => inState(moveKept, move);

export const keptPolicy = policy<KeptAtDoor>()({
  'say-yes': { who: coordinates, when: whenMoves('say-yes') },
  'say-no': { who: coordinates, when: whenMoves('say-no') },
  'call-in-vain': { who: coordinates, when: whenMoves('call-in-vain') },
  rewrite: { who: coordinates, when: whenMoves('rewrite') },
  nod: { who: coordinates, when: whenMoves('nod') },
  undo: { who: brought, when: whenMoves('undo') },
});

/** The list as a whole has no row to look at. */
export const keepingPolicy = policy<object>()({
  list: { who: coordinates },
  'bring-in': { who: coordinates },
  undo: { who: coordinates },
  share: { who: coordinates },
});

const bringer = 'bringer' as PersonId;

/** For the golden table. */
export const keptPolicies: readonly RoomPolicy[] = [
  {
    noun: 'kept',
    lines: keptPolicy,
    samples: (['to-call', 'kept'] as const).map((state) => ({ label: state, row: { state, broughtBy: bringer } })),
    actors: [
      {
        label: 'who brought it in',
        actor: { person: bringer, signIn: 'sign-in' as SignInId, state: 'confirmed', roles: ['coordinator'] },
      },
    ],
  },
  { noun: 'keeping', lines: keepingPolicy, samples: [{ label: 'the list', row: {} }], actors: [] },
];
