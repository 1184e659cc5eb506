import { DomainError, type Mover } from '../kernel/index.ts';
import type { Actor } from './actor.ts';

declare const permitted: unique symbol;

/** A row that was loaded through an actor for this action. Only `permit` makes one, and stores' writes take nothing else. */
export type Permitted<T, Action extends string> = T & { readonly [permitted]: Action };

/** `who` fails: the row is missing as far as this actor goes. `when` fails: she may, but not in this state. */
export interface PolicyLine<T> {
  readonly who: (actor: Actor, row: T) => boolean;
  /** Throws a conflict with the machine's code, or is absent where every state will do. */
  readonly when?: (row: T) => void;
}

export type Policy<T, Action extends string> = Readonly<Record<Action, PolicyLine<T>>>;

/** A room's policy, one line an action. */
export function policy<T>() {
  return <Action extends string>(lines: Record<Action, PolicyLine<T>>): Policy<T, Action> => lines;
}

/** The same answer for a missing row and a forbidden one. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'not_found');
}

/**
 * Permits `action` on `row`, or fails: not_found for a missing row or a wrong actor, conflict for a wrong state.
 */
export function permit<T, Action extends string, Wanted extends Action>(
  lines: Policy<T, Action>,
  action: Wanted,
  actor: Actor,
  row: T | undefined,
): Permitted<T, Wanted> {
  const line = lines[action];
  if (row === undefined || !line.who(actor, row)) throw notFound();
  line.when?.(row);
  return row as Permitted<T, Wanted>;
}

/** The actions this actor may take on this row now: the `can` of an answer. */
export function can<T, Action extends string>(lines: Policy<T, Action>, actor: Actor, row: T): Action[] {
  return (Object.keys(lines) as Action[]).filter((action) => {
    const line = lines[action];
    if (!line.who(actor, row)) return false;
    try {
      line.when?.(row);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  });
}

/** A `when` that asks a state machine: the move must be listed from the row's state. */
export function inState<State extends string, Move extends string>(mover: Mover<State, Move>, move: Move) {
  return (row: { state: State }): void => {
    mover(row.state, move);
  };
}

/** A row that stands for one state, for the golden table of who may do what. */
export interface PolicySample {
  readonly label: string;
  readonly row: unknown;
}

/** A room's policy under the noun its routes use, with one sample a state and the actors that matter besides the roles. */
export interface RoomPolicy {
  readonly noun: string;
  readonly lines: Policy<never, string>;
  readonly samples: readonly PolicySample[];
  /** Actors in a special relation to the samples (its host, whoever was asked); every role without one is added by the table. */
  readonly actors: readonly { readonly label: string; readonly actor: Actor }[];
}
