import { labelsOfKind, nameOfZone } from '../kernel/vocabulary.ts';
import type { Locale } from '../kernel/index.ts';
import type { PushMessage } from '../platform/index.ts';
import { serverTexts } from '../texts/index.ts';
import { unlockPushAddress } from './addresses.ts';
import type { NotificationDeps } from './deps.ts';
import { isCritical, type News } from './news.ts';
import type { Message, Told } from './tell-channel.ts';

/** Bytes of every payload, whatever it says: its length tells nothing. */
const payloadBytes = 512;

/** Calls a device: there is something new. */
export async function pushNews(deps: NotificationDeps, message: Message): Promise<Told> {
  return deps.push.send(unlockPushAddress(deps, message.row.person, message.row.address), pushMessage(message));
}

function pushMessage({ news, locale, choices }: Pick<Message, 'news' | 'locale' | 'choices'>): PushMessage {
  const critical = news.some(isCritical);
  const isPressing = critical || news.some(({ kind, urgency }) => kind === 'asked' && urgency === 'urgent');
  const line = choices.detail === 'summary' ? summaryOf(news, locale) : undefined;
  return {
    payload: payloadOf(line),
    urgency: isPressing ? 'high' : 'normal',
    ttlSeconds: critical ? 3_600 : 86_400,
    // What is critical is never replaced by something else.
    topic: critical ? 'now' : 'news',
  };
}

/** JSON, filled up with blanks: `{}`, or with the line that its owner chose to see. */
export function payloadOf(line: string | undefined): string {
  const told = JSON.stringify(line === undefined ? {} : { line });
  const free = payloadBytes - Buffer.byteLength(told);
  if (free < 0) throw new Error('a payload is too long');
  return told + ' '.repeat(free);
}

/** Kind, urgency and zone of what she is asked, the most urgent where there are several; nothing of anything else. */
function summaryOf(news: readonly News[], locale: Locale): string | undefined {
  const order = ['critical', 'urgent', 'soon', 'planned'];
  const [first] = news
    .filter(({ kind, about }) => kind === 'asked' && about !== undefined)
    .sort((one, other) => order.indexOf(one.urgency) - order.indexOf(other.urgency));
  if (first?.about === undefined) return undefined;
  const { kind, zone } = first.about;
  const parts = [labelsOfKind(kind)[locale].label, serverTexts[locale].urgency[first.urgency]];
  return [...parts, ...(zone === null ? [] : [nameOfZone(zone, locale)])].join(' · ');
}
