/**
 * The texts of a language come in parts: what everybody reads, and what few do, loaded with the pages that show it. A key
 * belongs to a part by its first word; every other key is `everyday`.
 */
const firstWords = {
  asking: ['ask', 'begun', 'together', 'when', 'check', 'more', 'cover', 'gender', 'note', 'letters', 'sent', 'made'],
  following: ['thread', 'still', 'outcome', 'number', 'appointment', 'write', 'adult', 'times'],
  notices: ['news', 'notify'],
  joining: ['own', 'join', 'set-up'],
  locking: ['locked', 'code', 'clock', 'keeps-nothing'],
  losing: ['lost'],
  styleguide: ['styleguide'],
  coordinating: [
    'board',
    'column',
    'stuck',
    'action',
    'later',
    'calls',
    'between',
    'away',
    'suspend',
    'rota',
    'coll',
    'joins',
    'proposal',
    'vetting',
    'invite',
    'groups',
    'card',
    'list',
    'moving',
  ],
  answering: ['question', 'answer', 'nod', 'seen-as'],
  picturing: ['picture'],
  entry: ['my-entry', 'pairs', 'tier', 'absence'],
} as const satisfies Record<string, readonly string[]>;

/** The parts that come with some pages only. */
export type LaterPart = keyof typeof firstWords;
export type TextPart = LaterPart | 'everyday';
export const laterParts = Object.keys(firstWords) as LaterPart[];

const partOfWord = new Map<string, TextPart>(
  Object.entries(firstWords).flatMap(([part, words]) => words.map((word) => [word, part as TextPart] as const)),
);

export function partOf(key: string): TextPart {
  return partOfWord.get(key.split('.')[0] ?? '') ?? 'everyday';
}
