import { hours } from '../kernel/index.ts';
import type { Channel, Choices } from './choices.ts';
import { isCritical, matterOf, type News } from './news.ts';
import { afterQuietHours } from './quiet-hours.ts';

export interface Telling {
  /** What to tell of now, all at once. */
  readonly tell: readonly News[];
  /** Ids of what need not be told any more; what is no news any more is not among them. */
  readonly told: readonly string[];
  /** When to look again: something is held back until then, or becomes news. */
  readonly again: Date | undefined;
  /** Whether something waits for `heldUntil`, or for its hour: not for the end of quiet hours, after which a wait begins anew. */
  readonly isHeld: boolean;
}

export interface Around {
  readonly channel: Channel;
  readonly choices: Choices;
  /** Whoever has duty is always told what is critical. */
  readonly isOnDuty: boolean;
  /** Ids of what was told over this channel. */
  readonly told: readonly string[];
  /** When something was last sent over it. */
  readonly lastAt: Date | undefined;
  /** Until when everything but the critical waits, so that nobody can tell from the hour what it was about. */
  readonly heldUntil: Date;
  /** Whoever carries messages was busy, and is left alone until then, whatever comes. */
  readonly isBusy: boolean;
  readonly now: Date;
}

/** How long mails wait for one another. */
const mailEvery = hours(1);

/** Of all that is new for somebody, and not seen: what goes out now, and when to look again. */
export function whatToTell(news: readonly News[], around: Around): Telling {
  const { channel, choices, now } = around;
  const wanted = news.filter((each) => !each.isQuiet && choices[channel].includes(matterOf(each)));
  const fresh = wanted.filter(({ id, at }) => at <= now && !around.told.includes(id));
  // Called for one thing she is told of all: a second call would say no more.
  const tell = fresh.some((each) => opensAt(each, around) <= now) ? fresh : [];
  const ids = new Set(tell.map(({ id }) => id));
  const waiting = tell.length > 0 ? [] : fresh.map((each) => opensAt(each, around));
  const later = [...waiting, ...wanted.map(({ at }) => at).filter((at) => at > now)];
  return {
    tell,
    told: news.flatMap(({ id }) => (ids.has(id) || around.told.includes(id) ? id : [])),
    again: later.length === 0 ? undefined : new Date(Math.min(...later.map((at) => at.getTime()))),
    isHeld: waiting.length > 0 && afterQuietHours(now, choices.quietHours) <= now,
  };
}

/** From when on this may go out, as things stand now. */
function opensAt(news: News, { channel, choices, isOnDuty, lastAt, heldUntil, isBusy, now }: Around): Date {
  if (isBusy && heldUntil > now) return heldUntil;
  const isUrgent = isCritical(news);
  if (isUrgent && (choices.criticalPasses || isOnDuty)) return now;
  const quietUntil = afterQuietHours(now, choices.quietHours);
  if (quietUntil > now) return quietUntil;
  if (isUrgent) return now;
  const mailFrom = channel === 'mail' && lastAt ? new Date(lastAt.getTime() + mailEvery) : now;
  return mailFrom > heldUntil ? mailFrom : heldUntil;
}
