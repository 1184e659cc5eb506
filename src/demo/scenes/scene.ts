import type { Owner } from '../crowd/owner.ts';
import type { Cast } from '../people/gather-cast.ts';
import type { Stage } from '../stage.ts';
import type { When } from './when.ts';

/** Something that happened at an instant before somebody looks. */
export interface Scene {
  readonly at: Date;
  play(): Promise<unknown>;
}

/** One request or event from its beginning to how it stands. */
export type Story = (around: Around) => Scene[];

export interface Around {
  readonly stage: Stage;
  readonly cast: Cast;
  /** Of the crowd: whose entries nobody has looked at. */
  readonly hopefuls: readonly Owner[];
  readonly when: When;
}
