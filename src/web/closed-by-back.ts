/** How to close each sheet that is open; the last lies in front. */
let open: readonly (() => void)[] = [];
/** Our entry is being taken away: the browser does that a little later, and says so. */
let isLeaving = false;
let isListening = false;

/**
 * Lets the device's Back close a sheet: while any is open, the history holds one entry more. Returns what to call when the
 * sheet is closed otherwise; one that opens in its place takes the entry over.
 */
export function closedByBack(close: () => void): () => void {
  if (!isListening) addEventListener('popstate', listen);
  isListening = true;
  open = [...open, close];
  settle();
  return () => {
    open = open.filter((one) => one !== close);
    setTimeout(settle);
  };
}

function listen(): void {
  const wasLeaving = isLeaving;
  isLeaving = false;
  if (!wasLeaving && !isOurs()) open.at(-1)?.();
  else settle();
}

/** The entry is there while a sheet is, and not where a sheet led to another page. */
function settle(): void {
  if (isLeaving || isOurs() === open.length > 0) return;
  if (open.length > 0) history.pushState({ ...(history.state as object | null), sheet: true }, '');
  else {
    isLeaving = true;
    history.back();
  }
}

const isOurs = (): boolean => (history.state as { sheet?: boolean } | null)?.sheet === true;
