import { DomainError } from './error.ts';

/** A state machine as a table: state → move → next state. What is not listed is refused. */
export type Machine<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

export interface Mover<State extends string, Move extends string> {
  /** The state after a move. Fails (conflict) with the machine's code for any move that the table does not list. */
  (state: State, move: Move): State;
  /** Whether the table lists this move. */
  allows(state: State, move: Move): boolean;
  /** The states from which a move may start. */
  from(move: Move): State[];
  readonly table: Machine<State, Move>;
}

/** Makes a mover of a table; `code` is the error's code, such as `cases.move_refused`. */
export function machine<State extends string, Move extends string>(
  code: string,
  table: Machine<State, Move>,
): Mover<State, Move> {
  const move = (state: State, move: Move): State => {
    const next = table[state][move];
    if (next === undefined) throw new DomainError('conflict', code, `${move} from ${state}`);
    return next;
  };
  return Object.assign(move, {
    allows: (state: State, move: Move) => table[state][move] !== undefined,
    from: (move: Move) => (Object.keys(table) as State[]).filter((state) => table[state][move] !== undefined),
    table,
  });
}
