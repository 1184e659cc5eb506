import { useRef, useState } from 'preact/hooks';
import { later } from '../later.tsx';

const HintWords = later(() => import('./hint-words.tsx').then((file) => file.HintWords));

export interface Hints {
  /** What looks like a name or a number in the text that was just checked. */
  readonly parts: readonly string[];
  /** Whether to go on with this text. Says no at most once for one text: the second press goes on as it is. */
  mayGoOn(text: string): Promise<boolean>;
}

/** Looks at what somebody wrote on this device, before it is sealed. */
export function useHints(): Hints {
  const [parts, setParts] = useState<readonly string[]>([]);
  const wasShown = useRef(false);
  const mayGoOn = async (text: string) => {
    const found = wasShown.current ? [] : await partsOf(text);
    wasShown.current = found.length > 0;
    setParts(found);
    return found.length === 0;
  };
  return { parts, mayGoOn };
}

async function partsOf(text: string): Promise<string[]> {
  if (text.trim() === '') return [];
  // Without a network it may not come; then nothing is sent either.
  const hints = await import('../hints.ts').catch(() => undefined);
  return (hints?.hintsIn(text, new Date()) ?? []).map(({ start, end }) => text.slice(start, end));
}

/** What was found, if anything. */
export function HintNotice({ parts }: { parts: readonly string[] }) {
  return parts.length === 0 ? null : <HintWords parts={parts} />;
}
