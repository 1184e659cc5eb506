/**
 * Times that two people propose to each other inside their thread. They are messages like others, sealed under the case's
 * key; only their beginning tells them apart. The server learns none of it.
 */

/** One side names up to three times, the other takes one. ISO 8601 instants, in UTC. */
export type TimeMessage =
  | { readonly kind: 'proposal'; readonly times: readonly string[] }
  | { readonly kind: 'choice'; readonly time: string };

export const mostTimes = 3;
const label = 'relais/times/1';
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/;

export function writeTimes(message: TimeMessage): string {
  const times = message.kind === 'proposal' ? message.times : [message.time];
  return JSON.stringify([label, message.kind, ...times]);
}

/** Reads a message back; undefined for one of ordinary words, or of a form that this app does not know. */
export function readTimes(text: string): TimeMessage | undefined {
  const [first, kind, ...times] = listIn(text);
  const isWhole = times.length > 0 && times.length <= mostTimes && times.every(isInstant);
  if (first !== label || !isWhole) return undefined;
  if (kind === 'proposal') return { kind, times };
  const [time] = times;
  return kind === 'choice' && time !== undefined && times.length === 1 ? { kind, time } : undefined;
}

/** A message of a thread, by whom and when. */
export interface Said {
  readonly author: string;
  readonly text: string;
  readonly writtenAt: string;
}

/** How far two people have come with their times. */
export interface Agreement {
  /** The last proposal, unless it was answered since. */
  readonly open?: { readonly by: string; readonly times: readonly string[] };
  /** The time that was last taken out of a proposal of the other side. */
  readonly agreed?: string;
}

/**
 * What these two have agreed on since `from`, when one of them accepted. A choice counts only where the other side had
 * proposed that very time last: nobody agrees with herself.
 */
export function agreementOf(items: readonly Said[], sides: readonly [string, string], from: Date): Agreement {
  let open: Agreement['open'];
  let agreed: string | undefined;
  for (const { author, text, writtenAt } of items) {
    if (!sides.includes(author) || new Date(writtenAt) < from) continue;
    const said = readTimes(text);
    if (said?.kind === 'proposal') open = { by: author, times: said.times };
    if (said?.kind !== 'choice' || open === undefined || open.by === author) continue;
    if (!open.times.includes(said.time)) continue;
    agreed = said.time;
    open = undefined;
  }
  return { ...(open && { open }), ...(agreed !== undefined && { agreed }) };
}

function listIn(text: string): string[] {
  if (!text.startsWith(`["${label}"`)) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : [];
  } catch {
    return [];
  }
}

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}
