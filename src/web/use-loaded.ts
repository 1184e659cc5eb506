import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../client/index.ts';
import type { Problem } from './components/problem.tsx';
import { onChange } from './live.ts';
import { problemOf } from './problem-of.ts';

export interface Loaded<Value> {
  /** Undefined until it was read once. */
  readonly value: Value | undefined;
  readonly problem: Problem | undefined;
  /** Reads again; the old value stays meanwhile. */
  readonly reload: () => Promise<void>;
}

/** Reads something now, and again when one of these topics changes. The answer of an older reading never replaces a newer. */
export function useLoaded<Value>(
  load: () => Promise<Value>,
  topics: readonly Change['topic'][],
  key = '',
): Loaded<Value> {
  const [state, setState] = useState<{ value?: Value; problem?: Problem }>({});
  const newest = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(async () => {
    const mine = (newest.current += 1);
    try {
      const value = await latest.current();
      if (mine === newest.current) setState({ value });
    } catch (error) {
      const problem = problemOf(error);
      if (mine === newest.current) setState((before) => ({ ...before, problem }));
    }
  }, []);
  useEffect(() => {
    void reload();
    return onChange(topics, () => void reload());
  }, [key]);
  return { value: state.value, problem: state.problem, reload };
}
