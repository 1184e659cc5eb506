import { boardNewsOf, caseNewsOf, type BoardNews } from '../cases/index.ts';
import { entryNewsOf, vettingNewsOf } from '../directory/index.ts';
import { coordinationNewsOf, peopleById, welcomeNewsOf, type PersonNews } from '../identity/index.ts';
import type { Locale, PersonId } from '../kernel/index.ts';
import { markOf, type Transaction } from '../platform/index.ts';
import type { NotificationDeps } from './deps.ts';
import { newsFrom, type News, type RoomNews } from './news.ts';

export interface Gathered {
  readonly locale: Locale;
  /** What lies ahead too. */
  readonly news: readonly News[];
}

/**
 * What is new for these people, and what will be, as the database stands now: nothing is kept for it. Whoever is gone or
 * suspended, or has no part in a thing any more, has no news of it.
 */
export async function gatherNews(
  deps: Pick<NotificationDeps, 'clock' | 'secrets'>,
  tx: Transaction,
  people: readonly PersonId[],
): Promise<Map<PersonId, Gathered>> {
  const now = deps.clock.now();
  const rows = (await peopleById(tx, people)).filter(({ isSuspended }) => !isSuspended);
  const coordinating = rows.some(({ roles }) => roles.includes('coordinator'));
  const board = coordinating ? await boardNewsOf(tx, now) : [];
  const waiting = coordinating ? [...(await coordinationNewsOf(tx, now)), ...(await vettingNewsOf(tx))] : [];
  const gathered = new Map<PersonId, Gathered>();
  for (const row of rows) {
    const own: RoomNews[] = [
      ...(await caseNewsOf(tx, row.id, now)),
      ...(await entryNewsOf(tx, row.id, now)),
      ...welcomeNewsOf(row, now),
    ];
    const shared = row.roles.includes('coordinator')
      ? [...board, ...waiting].filter((one) => concerns(one, row.id))
      : [];
    gathered.set(row.id, {
      locale: row.locale,
      news: [...own, ...shared].map((found) => newsFrom(found, idOfNews(deps, row.id, found))),
    });
  }
  return gathered;
}

/** Of what all coordinators see: not what she signed already, nor a key that she does not hold. */
function concerns(news: BoardNews | PersonNews | RoomNews, person: PersonId): boolean {
  if ('signers' in news && news.signers?.includes(person)) return false;
  return !('holders' in news && news.holders) || news.holders.includes(person);
}

/** Reckoned under a server key: a list of what was told or seen says nothing to whoever only has the database. */
const idOfNews = ({ secrets }: Pick<NotificationDeps, 'secrets'>, person: PersonId, { kind, mark }: RoomNews): string =>
  markOf(secrets.notifyKey, 'news', JSON.stringify([person, kind, mark]));
