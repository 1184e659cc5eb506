/**
 * The texts of a language come in parts: what everybody reads, and what few do, loaded with the pages that show it. A key
 * belongs to the part that lists the longest of its beginnings; every other key is `everyday`.
 */
const beginnings = {
  everyday: ['settings.locale', 'settings.keys', 'settings.notifications', 'referral.too-late'],
  asking: ['ask', 'together', 'when', 'check', 'more', 'gender', 'note', 'sent', 'made'],
  begun: ['begun'],
  /** Where a request is written, and where it is followed. */
  telling: [
    'cover',
    'letters',
    'together.apart',
    'more.cover',
    'more.notified.on',
    'sent.night',
    'sent.voice',
    'sent.cancel',
    'sent.cancelled',
  ],
  following: ['thread', 'thread.closed.until', 'still', 'appointment', 'write', 'adult', 'times', 'number.give'],
  /** What is said after a tap in a thread. */
  arranging: [
    'outcome',
    'number',
    'thread.closed',
    'thread.cancel-need.words',
    'thread.cancel-need.yes',
    'thread.cancel-need.no',
    'adult.words',
    'adult.known',
    'adult.name',
    'adult.missing',
    'adult.go',
    'adult.unknown',
    'adult.added',
    'adult.removed',
    'times.day',
    'times.chosen',
    'times.send',
    'times.missing',
  ],
  asked: ['referral', 'why', 'inbox'],
  declined: ['declined', 'reason'],
  searching: ['search', 'facets', 'facet'],
  settling: ['settings'],
  notices: ['news', 'notify'],
  joining: ['own', 'join', 'set-up'],
  offering: ['code.offer', 'code.choose', 'code.not-now'],
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
  answering: ['question', 'answer', 'seen-as'],
  resting: ['nod', 'absence.paused', 'absence.resume'],
  picturing: ['picture'],
  entry: ['my-entry', 'pairs', 'tier', 'absence'],
} as const satisfies Record<string, readonly string[]>;

export type TextPart = keyof typeof beginnings;
/** The parts that come with some pages only. */
export type LaterPart = Exclude<TextPart, 'everyday'>;
export const laterParts = (Object.keys(beginnings) as TextPart[]).filter((part) => part !== 'everyday');

const partOfBeginning = new Map<string, TextPart>(
  Object.entries(beginnings).flatMap(([part, all]) => all.map((one) => [one, part as TextPart] as const)),
);

export function partOf(key: string): TextPart {
  const part = partOfBeginning.get(key);
  if (part !== undefined) return part;
  const end = key.lastIndexOf('.');
  return end < 0 ? 'everyday' : partOf(key.slice(0, end));
}
