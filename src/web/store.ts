import { useEffect, useState } from 'preact/hooks';

/** A value that several parts of the page look at. */
export interface Store<Value> {
  read(): Value;
  write(change: Partial<Value>): void;
  /** The value now, and again whenever it changes. */
  use(): Value;
}

export function createStore<Value extends object>(start: Value): Store<Value> {
  let value = start;
  const readers = new Set<(value: Value) => void>();
  return {
    read: () => value,
    write: (change) => {
      value = { ...value, ...change };
      for (const tell of readers) tell(value);
    },
    use: () => {
      const [seen, setSeen] = useState(value);
      useEffect(() => {
        readers.add(setSeen);
        setSeen(value);
        return () => {
          readers.delete(setSeen);
        };
      }, []);
      return seen;
    },
  };
}
