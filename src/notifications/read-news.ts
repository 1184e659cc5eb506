import type { PersonActor } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { NewsLine, Unread } from './contract.ts';
import { gatherNews } from './gather-news.ts';
import { linesOf } from './news-lines.ts';
import { choicesOf, keepChoices } from './store/choice-rows.ts';

/** What is new for her, the newest first, bundled by what it is about. Kinds and ids, never words. */
export async function readNews(deps: CoreDeps, actor: PersonActor): Promise<{ news: NewsLine[] }> {
  const { news, seen } = await newsAndSeen(deps, actor);
  return { news: linesOf(news, seen) };
}

/** How many things wait for her, in each place of the app. */
export async function countUnread(deps: CoreDeps, actor: PersonActor): Promise<Unread> {
  const { news, seen } = await newsAndSeen(deps, actor);
  const threads = news.flatMap(({ kind, case: id }) =>
    kind === 'message' || kind === 'key' || kind === 'question' ? [id] : [],
  );
  return {
    referrals: news.filter(({ kind }) => kind === 'asked').length,
    threads: new Set(threads).size,
    stuck: news.filter(({ kind }) => kind === 'stuck').length,
    news: linesOf(news, seen).filter(({ isSeen }) => !isSeen).length,
  };
}

/** Notes that she has seen these. What is no news any more is forgotten. */
export async function seeNews(deps: CoreDeps, actor: PersonActor, { ids }: { ids: readonly string[] }): Promise<void> {
  await deps.transaction(async (tx) => {
    const known = new Set((await gatherNews(deps, tx, [actor.person])).get(actor.person)?.news.map(({ id }) => id));
    const choices = await choicesOf(tx, actor.person);
    const seen = [...new Set([...choices.seen, ...ids])].filter((id) => known.has(id));
    await keepChoices(tx, actor.person, { ...choices, seen });
    await deps.publish(tx, { topic: 'me', id: actor.person, people: [actor.person] });
  });
}

async function newsAndSeen(deps: CoreDeps, actor: PersonActor) {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const news = (await gatherNews(deps, tx, [actor.person])).get(actor.person)?.news ?? [];
    return { news: news.filter(({ at }) => at <= now), seen: (await choicesOf(tx, actor.person)).seen };
  });
}
