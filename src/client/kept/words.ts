import { isKind, languages, type EntryId, type Kind, type Language } from '../../kernel/index.ts';

/** What the coordinators know of somebody on their list: it leaves a browser only as cards sealed to them. */
export interface KeptWords {
  readonly name: string;
  readonly telephone: string;
  readonly notes: string;
  /** As far as the list said it; the rest is asked by telephone. */
  readonly kinds: readonly Kind[];
  readonly languages: readonly Language[];
  /** REFNIS code. */
  readonly municipality?: string | undefined;
}

/** Characters of each; a card never grows beyond what the server takes. */
export const longest = { name: 120, telephone: 60, notes: 1_000 } as const;

const known = new Set<string>(languages);

/** The text of a card. It names its row, so that nobody can put one person's card in another's place. */
export function cardText(row: EntryId, words: KeptWords): string {
  const { kinds, languages, municipality } = words;
  const cut = (what: keyof typeof longest) => words[what].slice(0, longest[what]).toWellFormed();
  return JSON.stringify({
    row,
    name: cut('name'),
    telephone: cut('telephone'),
    notes: cut('notes'),
    kinds,
    languages,
    municipality,
  });
}

/** Reads a card's text. Undefined when it belongs to another row, or says nothing that can be read. */
export function readCardText(row: EntryId, text: string): KeptWords | undefined {
  const found = parsed(text);
  if (found === undefined || found['row'] !== row) return undefined;
  const textOf = (what: keyof typeof longest) => (typeof found[what] === 'string' ? found[what] : '');
  const listOf = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  const { municipality } = found;
  return {
    name: textOf('name'),
    telephone: textOf('telephone'),
    notes: textOf('notes'),
    kinds: listOf(found['kinds']).filter(isKind),
    languages: listOf(found['languages']).filter((one): one is Language => known.has(one)),
    ...(typeof municipality === 'string' && /^\d{5}$/.test(municipality) && { municipality }),
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
