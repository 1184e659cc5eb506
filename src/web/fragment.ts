let taken: string | undefined;

/** What stood behind the `#` when the page was opened. It is a secret: the address forgets it, before anything else runs. */
export function takeFragment(): string {
  const fragment = location.hash.slice(1);
  if (fragment !== '') {
    taken = fragment;
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return taken ?? '';
}
