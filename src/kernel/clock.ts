/** Where the time comes from. Nothing else asks for it: neither `Date.now()` nor SQL's `now()`. */
export interface Clock {
  now(): Date;
}

export interface ManualClock extends Clock {
  /** Moves on by so many milliseconds; a negative number is a clock that was set back. */
  advance(milliseconds: number): void;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export function manualClock(start: Date): ManualClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
