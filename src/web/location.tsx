import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Page } from './lazy-page.ts';

/** Where somebody is in the app, and how she goes elsewhere. */
interface Place {
  /** Without a slash at its end. */
  readonly path: string;
  /** What stands behind the question mark. */
  readonly query: Readonly<Record<string, string>>;
  /** She came by a link, not by the history: the page begins at its top. */
  readonly isNew: boolean;
  /** Goes to an address of the app; `replace`: Back does not lead here again. */
  readonly route: (address: string, replace?: boolean) => void;
}

const At = createContext<Place | undefined>(undefined);

/** The place of the page that asks: while another page is being loaded, the one shown is still where it was. */
export function useLocation(): Place {
  const place = useContext(At);
  if (place === undefined) throw new Error('no LocationProvider');
  return place;
}

/** Follows the links and the history of this page. */
export function LocationProvider({ children }: { children: ComponentChildren }) {
  const [{ address, isNew }, setPlace] = useState({ address: currentAddress(), isNew: false });
  const look = (isPushed: boolean) => setPlace({ address: currentAddress(), isNew: isPushed });
  const route = (to: string, replace = false) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', to);
    look(!replace);
  };
  useEffect(() => {
    const wentBack = () => look(false);
    const follow = (event: MouseEvent) => {
      const link = linkUnder(event);
      if (link === undefined) return;
      event.preventDefault();
      route(link.href);
    };
    addEventListener('popstate', wentBack);
    addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', wentBack);
      removeEventListener('click', follow);
    };
  }, []);
  const { pathname, searchParams } = new URL(address, location.origin);
  const path = pathname.replace(/\/+$/, '') || '/';
  return <At.Provider value={{ path, query: Object.fromEntries(searchParams), isNew, route }}>{children}</At.Provider>;
}

const currentAddress = (): string => location.pathname + location.search;

/** A link of the app that was simply pressed; undefined for all that the browser takes care of itself. */
function linkUnder(event: MouseEvent): HTMLAnchorElement | undefined {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  const link = isPlain && event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
  if (!link || link.origin !== location.origin || link.download || link.target || link.hash) return undefined;
  return link;
}

/** The page of this address. While it is being loaded, the one before stays. `onArrival`: another page stands. */
export function Router({ pageAt, onArrival }: { pageAt: (path: string) => Page; onArrival: () => void }) {
  const going = useLocation();
  const page = pageAt(going.path);
  const [, draw] = useState(0);
  const shown = useRef({ Shown: page, at: going });
  if (page.isThere() || page === shown.current.Shown) shown.current = { Shown: page, at: going };
  const { Shown, at } = shown.current;
  useEffect(() => {
    let isWanted = true;
    if (Shown !== page) void page.load().then(() => isWanted && draw((count) => count + 1));
    return () => {
      isWanted = false;
    };
  }, [page]);
  const before = useRef(at.path);
  useLayoutEffect(() => {
    if (before.current === at.path) return;
    before.current = at.path;
    if (at.isNew) scrollTo(0, 0);
    onArrival();
  }, [at.path]);
  return (
    <At.Provider value={at}>
      <Shown />
    </At.Provider>
  );
}
