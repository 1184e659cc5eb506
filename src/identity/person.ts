import { machine, type Kind, type Role } from '../kernel/index.ts';
import type { Worth } from './statement.ts';

export type PersonState = 'waiting' | 'ready' | 'confirmed';
export type PersonMove = 'confirm' | 'lapse';

/** `ready` lapses after seven days; `confirmed` when whoever confirmed her has no seat any more, or she gets new keys. */
export const movePerson = machine<PersonState, PersonMove>('identity.person_move_refused', {
  waiting: { confirm: 'confirmed' },
  ready: { confirm: 'confirmed', lapse: 'waiting' },
  confirmed: { confirm: 'confirmed', lapse: 'waiting' },
});

export interface Standing {
  readonly state: PersonState;
  readonly roles: readonly Role[];
  readonly vettedKinds: readonly Kind[];
}

export interface Known {
  readonly state: PersonState;
  readonly readyUntil: Date | null;
  readonly isSeated: boolean;
  readonly statement:
    | { readonly roles: readonly Role[]; readonly kinds: readonly Kind[]; readonly worth: Worth }
    | undefined;
}

/**
 * What follows from a person's seat and statement. A seat alone makes a coordinator: were it not so, removing whoever
 * confirmed the others would leave nobody to confirm them again. Without a full statement nobody counts as vetted;
 * an expired one, or one that lacks its second signature, leaves her what else she has.
 */
export function standingOf({ state, readyUntil, isSeated, statement }: Known, now: Date): Standing {
  const holds = statement !== undefined && statement.worth !== 'unsigned';
  if (!holds && !isSeated) {
    const isLapsed = state === 'confirmed' || (state === 'ready' && (readyUntil === null || readyUntil <= now));
    return { state: isLapsed ? movePerson(state, 'lapse') : state, roles: [], vettedKinds: [] };
  }
  const stated = (holds ? statement.roles : []).filter((role) => role !== 'coordinator');
  return {
    state: movePerson(state, 'confirm'),
    roles: isSeated ? [...stated, 'coordinator'] : stated,
    vettedKinds: statement?.worth === 'counts' ? statement.kinds : [],
  };
}
