import { permit, type PersonActor } from '../../access/index.ts';
import type { Unread } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { boardPolicy } from '../policy.ts';
import { countAsked } from '../store/board.ts';
import { casesOf } from '../store/cases.ts';
import { unreadCounts } from '../store/contents.ts';
import { boardRows } from './read-board.ts';

/** What waits for somebody: questions, threads with something new, and for a coordinator what nobody takes care of. */
export async function countUnread(deps: CaseDeps, actor: PersonActor): Promise<Unread> {
  return deps.transaction(async (tx) => {
    const mine = (await casesOf(tx, actor.person)).filter(({ hasContents }) => hasContents);
    const unread = await unreadCounts(
      tx,
      actor.person,
      mine.map(({ id }) => id),
    );
    const coordinates = boardPolicy.read.who(actor, {});
    const board = coordinates ? await boardRows(tx, permit(boardPolicy, 'read', actor, {}), deps.clock.now()) : [];
    return {
      referrals: await countAsked(tx, actor.person),
      threads: unread.size,
      stuck: board.filter(
        ({ stuck, need }) => stuck !== undefined && need.takenBy === null && need.postponedUntil === null,
      ).length,
    };
  });
}
