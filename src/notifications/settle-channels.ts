import type { PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { claimChannels } from './claim-channels.ts';
import type { NotificationDeps } from './deps.ts';
import { gatherNews } from './gather-news.ts';
import { makeDue, setTold } from './store/channel-rows.ts';

/** Ids of all that is news for her by now: a new channel does not begin with what is old. */
export async function standingNews(deps: NotificationDeps, tx: Transaction, person: PersonId): Promise<string[]> {
  const now = deps.clock.now();
  const gathered = (await gatherNews(deps, tx, [person])).get(person);
  return (gathered?.news ?? []).flatMap(({ id, at }) => (at <= now ? id : []));
}

/** Reckons afresh when her channels are looked at, after something of them changed. */
export async function settle(
  deps: NotificationDeps,
  tx: Transaction,
  person: PersonId,
  { isNewStart }: { isNewStart: boolean },
): Promise<void> {
  if (isNewStart) await setTold(tx, person, await standingNews(deps, tx, person));
  if ((await makeDue(tx, [person], deps.clock.now())) > 0) await claimChannels(deps, tx);
}
