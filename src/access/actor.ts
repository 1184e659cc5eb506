import type { PersonId, Role, SignInId } from '../kernel/index.ts';

/** A signed-in person, as the database knew her when this request began. */
export interface PersonActor {
  readonly person: PersonId;
  readonly signIn: SignInId;
  /** `ready` and `waiting` people are not confirmed yet: they hold no role, whatever they were invited for. */
  readonly state: 'waiting' | 'ready' | 'confirmed';
  readonly roles: readonly Role[];
}

/** A job acts in its own name: jobs have lines in the policies too. */
export interface JobActor {
  readonly job: string;
}

export type Actor = PersonActor | JobActor;

export function isPerson(actor: Actor): actor is PersonActor {
  return 'person' in actor;
}
