import { onDuty } from '../cases/index.ts';
import { hours, minutes, type Locale } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { Choices } from './choices.ts';
import { claimChannels } from './claim-channels.ts';
import type { NotificationDeps } from './deps.ts';
import { gatherNews } from './gather-news.ts';
import type { News } from './news.ts';
import { mailNews } from './mail-news.ts';
import { pushNews } from './push-news.ts';
import { choicesOf } from './store/choice-rows.ts';
import { dropChannel, letGo, useClaim, type ChannelId, type ChannelRow } from './store/channel-rows.ts';
import { whatToTell, type Telling } from './what-to-tell.ts';

/** Everything but the critical waits up to so long. */
const mostDelay = minutes(1);

/** How a message went. */
export type Told = 'taken' | 'gone' | 'refused' | { readonly later: number | undefined };

/** A channel with something to tell over it. */
export interface Message {
  readonly row: ChannelRow;
  readonly news: readonly News[];
  readonly locale: Locale;
  readonly choices: Choices;
}

interface Looked {
  readonly row: ChannelRow;
  readonly telling: Telling;
  readonly message: Message | undefined;
}

/**
 * Looks what is new for a channel's owner and tells her, all at once and only once: whoever shows a claim that was used
 * before does nothing. What cannot be sent now is tried again later.
 */
export async function tellChannel(
  deps: NotificationDeps,
  claimed: { channel: ChannelId; claim: string },
): Promise<void> {
  const looked = await deps.transaction((tx) => look(deps, tx, { id: claimed.channel, claim: claimed.claim }));
  if (looked?.message === undefined) return;
  // No transaction waits for a push service.
  const { message, row, telling } = looked;
  const told = await (row.channel === 'push' ? pushNews(deps, message) : mailNews(deps, message));
  await deps.transaction((tx) => note(deps, tx, { row, telling, told }));
}

/** Decides what to tell, under the claim. With nothing to tell, the channel is let go. */
async function look(
  deps: NotificationDeps,
  tx: Transaction,
  claimed: { id: ChannelId; claim: string },
): Promise<Looked | undefined> {
  const row = await useClaim(tx, claimed);
  if (row === undefined) return undefined;
  const gathered = (await gatherNews(deps, tx, [row.person])).get(row.person);
  const choices = await choicesOf(tx, row.person);
  const now = deps.clock.now();
  const heldUntil = row.heldUntil ?? new Date(now.getTime() + Math.floor(deps.random() * mostDelay));
  const unseen = (gathered?.news ?? []).filter(({ id }) => !choices.seen.includes(id));
  const telling = whatToTell(unseen, {
    channel: row.channel,
    choices,
    isOnDuty: (await onDuty(tx, now)).includes(row.person),
    told: row.told,
    lastAt: row.lastAt ?? undefined,
    heldUntil,
    isBusy: row.failures > 0,
    now,
  });
  if (telling.tell.length > 0 && gathered !== undefined) {
    return { row, telling, message: { row, news: telling.tell, locale: gathered.locale, choices } };
  }
  // The wait begins with the first thing that is held for it, and ends for all at once.
  await finish(deps, tx, row, {
    told: [...telling.told],
    heldUntil: telling.isHeld ? heldUntil : null,
    again: telling.again,
  });
  return { row, telling, message: undefined };
}

const mostFailures = 8;
const retryAfter = (failures: number): number => minutes(1) * 4 ** Math.min(failures, 4);
const mostPatience = hours(12);

/** Writes down how it went, and when to look again. */
async function note(
  deps: NotificationDeps,
  tx: Transaction,
  { row, telling, told }: { row: ChannelRow; telling: Telling; told: Told },
): Promise<void> {
  const now = deps.clock.now();
  const whole = { told: [...telling.told], again: telling.again };
  if (told === 'gone') {
    await dropChannel(tx, row.id);
  } else if (told === 'refused') {
    await finish(deps, tx, row, { ...whole, isRefused: true, again: undefined });
  } else if (told === 'taken') {
    await finish(deps, tx, row, { ...whole, heldUntil: null, lastAt: now, failures: 0 });
  } else if (row.failures >= mostFailures) {
    // The next news tries afresh.
    await finish(deps, tx, row, { ...whole, heldUntil: null, failures: 0 });
  } else {
    const wait = told.later === undefined ? retryAfter(row.failures) : Math.min(told.later * 1000, mostPatience);
    const again = new Date(now.getTime() + wait);
    await finish(deps, tx, row, { heldUntil: again, failures: row.failures + 1, again });
  }
  if (told === 'gone' || told === 'refused') {
    await deps.publish(tx, { topic: 'me', id: row.person, people: [row.person] });
  }
}

/** Lets the channel go. What came while it was looked at is looked at now. */
async function finish(
  deps: NotificationDeps,
  tx: Transaction,
  row: ChannelRow,
  outcome: Parameters<typeof letGo>[2],
): Promise<void> {
  const dueAt = await letGo(tx, row, outcome);
  if (dueAt == null) return;
  if (dueAt <= deps.clock.now()) await claimChannels(deps, tx);
  else await deps.wakeAt(tx, dueAt);
}
