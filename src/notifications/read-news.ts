import type { PersonActor } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { NewsLine, NewsSight, Unread } from './contract.ts';
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
export async function seeNews(
  deps: CoreDeps,
  actor: PersonActor,
  { ids = [], case: ofCase }: NewsSight,
): Promise<void> {
  await deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const news = (await gatherNews(deps, tx, [actor.person])).get(actor.person)?.news ?? [];
    const choices = await choicesOf(tx, actor.person);
    const isSeen = ({ id, at, case: about }: (typeof news)[number]): boolean =>
      choices.seen.includes(id) || ids.includes(id) || (ofCase !== undefined && about === ofCase && at <= now);
    const seen = news.filter(isSeen).map(({ id }) => id);
    // Nothing to say to her other devices; those that tell us what they show would never be done.
    if (seen.every((id) => choices.seen.includes(id))) return;
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
