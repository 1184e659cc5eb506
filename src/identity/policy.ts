import { type Actor, inState, isPerson, policy } from '../access/index.ts';
import { DomainError, type PersonId } from '../kernel/index.ts';
import { type InvitationState, moveInvitation } from './invitation.ts';
import { joinStands } from './errors.ts';
import type { RosterState } from './roster.ts';

const coordinates = (actor: Actor): boolean => isPerson(actor) && actor.roles.includes('coordinator');

/** Plural nouns stand for a collection as a whole, singular ones for one row. */
export interface Whole {
  readonly org: string;
}

export const collectivePolicy = policy<Whole>()({ change: { who: coordinates } });
export const emergencyCardPolicy = policy<Whole>()({ change: { who: coordinates } });
export const invitationsPolicy = policy<Whole>()({ make: { who: coordinates }, list: { who: coordinates } });
export const joinsPolicy = policy<Whole>()({ list: { who: coordinates } });

/** Whoever joined and waits: `isNew` unless an account that was confirmed before got new keys. */
export const joinPolicy = policy<{ readonly state: 'waiting' | 'ready' | 'confirmed'; readonly isNew: boolean }>()({
  refuse: {
    who: coordinates,
    when: ({ state, isNew }) => {
      if (state !== 'waiting' || !isNew) throw joinStands();
    },
  },
});

export const peoplePolicy = policy<Whole>()({ list: { who: coordinates } });
export const rostersPolicy = policy<Whole>()({ extend: { who: coordinates }, list: { who: coordinates } });
export const statementsPolicy = policy<Whole>()({ list: { who: coordinates } });

export interface PersonAtDoor {
  readonly id: PersonId;
  readonly suspension?: { readonly suspendedBy: PersonId } | undefined;
  /** Nobody else coordinates who could lift it. */
  readonly isNobodyElseLeft?: boolean;
}

const coordinatesAnother = (actor: Actor, { id }: PersonAtDoor): boolean =>
  isPerson(actor) && coordinates(actor) && actor.person !== id;

export const personPolicy = policy<PersonAtDoor>()({
  state: { who: coordinates },
  suspend: { who: coordinatesAnother },
  /** Another one than who suspended her, as long as there is another. */
  lift: {
    who: (actor, row) =>
      isPerson(actor) &&
      coordinatesAnother(actor, row) &&
      (row.suspension?.suspendedBy !== actor.person || row.isNobodyElseLeft === true),
  },
});

export const invitationPolicy = policy<{ readonly state: InvitationState }>()({
  withdraw: { who: coordinates, when: inState(moveInvitation, 'withdraw') },
});

export const rosterPolicy = policy<{ readonly state: RosterState }>()({
  cosign: { who: coordinates },
  date: { who: coordinates },
});

/** A statement that waits for a second signature: proposed, or current since before there was a second coordinator. */
export interface StatementAtHand {
  readonly state: 'proposed' | 'current';
  readonly worth: string;
}

export const statementPolicy = policy<StatementAtHand>()({
  read: { who: coordinates },
  cosign: {
    who: coordinates,
    when: ({ state, worth }) => {
      if (state === 'current' && worth !== 'lacks-signature') {
        throw new DomainError('conflict', 'identity.statement_signed');
      }
    },
  },
});

export const signInPolicy = policy<{ readonly person: PersonId }>()({
  revoke: { who: (actor, row) => isPerson(actor) && actor.person === row.person },
});
