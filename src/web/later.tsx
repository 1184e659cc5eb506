import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { insistently } from './insistently.ts';

/** Something to draw that is not there from the start. */
export type Later<Props extends object> = ComponentType<Props> & {
  /** Loads it; resolves once it can be drawn. */
  load(): Promise<unknown>;
  /** Whether it can be drawn at once. */
  isThere(): boolean;
};

/**
 * A part of the app that is loaded when it is first shown, or when `load` is called; nothing is drawn until it is there.
 * Without network it is asked for again, and the page says so.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let part: ComponentType<Props> | undefined;
  let loading: Promise<unknown> | undefined;
  const fetchPart = async () => {
    part = await insistently(load);
  };
  const get = () => (loading ??= fetchPart());
  const Part = (props: Props) => {
    const Loaded = part;
    const [, draw] = useState(Loaded !== undefined);
    useEffect(() => {
      let isWanted = true;
      // It may have come since this was drawn without it.
      if (Loaded === undefined) void get().then(() => isWanted && draw(true));
      return () => {
        isWanted = false;
      };
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
  return Object.assign(Part, { load: get, isThere: () => part !== undefined });
}
