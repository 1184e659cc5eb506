import { OfflineError } from './errors.ts';
import type { ClientState } from './state.ts';

/** A step as its file exports it: what it needs to know of this device comes first. */
type Step = (state: ClientState, ...input: never[]) => Promise<unknown>;

/** Steps as a screen calls them. */
type Bound<Module, Name extends keyof Module> = {
  readonly [Key in Name]: Module[Key] extends (state: ClientState, ...input: infer Input) => Promise<infer Answer>
    ? (...input: Input) => Promise<Answer>
    : never;
};

/** Takes one step, and whatever follows every step. */
export type Take = <Answer>(step: () => Promise<Answer>) => Promise<Answer>;

/**
 * Binds steps of a module that is loaded when the first of them is taken: the browser gets it as a part of its own, so
 * that what everybody loads stays small. Without network it does not come, and the step fails with `OfflineError`.
 */
export function stepsOf<Module, Name extends keyof Module & string>(
  state: ClientState,
  take: Take,
  load: () => Promise<Module>,
  names: readonly Name[],
): Bound<Module, Name> {
  const bound = names.map((name) => [
    name,
    (...input: never[]) => take(async () => ((await loaded(load))[name] as Step)(state, ...input)),
  ]);
  return Object.fromEntries(bound) as Bound<Module, Name>;
}

async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    throw new OfflineError(error);
  }
}

/** Takes steps one after the other: two that read on in one thread at once would read the same items twice. */
export function inTurn(take: Take): Take {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const mine = last.then(() => take(step));
    last = mine.catch(() => undefined);
    return mine;
  };
}
