import { permit } from '../../access/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { boardRows, type BoardRow } from '../board/read-board.ts';
import { stuckFrom } from '../board/stuck.ts';
import { system } from '../deps.ts';
import { boardPolicy } from '../policy.ts';
import type { CaseNews } from './case-news.ts';

/** What coordinators may want to know, and who of them. */
export interface BoardNews extends CaseNews {
  /** Whoever holds the key that somebody waits for; nobody in particular where it concerns all. */
  readonly holders?: readonly PersonId[];
}

/** What is stuck and nobody takes care of, what soon will be, and who waits for a key. Reckoned once for all coordinators. */
export async function boardNewsOf(tx: Transaction, now: Date): Promise<BoardNews[]> {
  const rows = await boardRows(tx, permit(boardPolicy, 'attend', system, {}), now);
  return rows.flatMap((each) => [...stuckNews(each), ...keyNews(each)]);
}

function stuckNews({ need, stuck, appointment, waiting }: BoardRow): BoardNews[] {
  if (need.takenBy !== null || need.caseState === 'on-hold' || need.caseState === 'closed') return [];
  const from = appointment && stuckFrom(need, appointment, waiting !== undefined);
  const at = need.postponedUntil ?? (stuck === undefined ? from : latest(stuck.since, from));
  if (at === undefined) return [];
  const since = stuck?.since ?? at;
  return [
    {
      ...ofNeed(need),
      kind: 'stuck',
      at,
      mark: `${need.id} ${since.getTime()} ${need.postponedUntil?.getTime() ?? ''}`,
    },
  ];
}

function keyNews({ need, row, waiting, appointment }: BoardRow): BoardNews[] {
  if (waiting === undefined || appointment === undefined) return [];
  const { acceptedAt, id } = appointment;
  return [{ ...ofNeed(need), kind: 'key-wanted', at: acceptedAt, mark: id, holders: row.holders }];
}

const ofNeed = ({ id, caseId, urgency }: BoardRow['need']) => ({ case: caseId, need: id, urgency });

const latest = (one: Date, other: Date | undefined): Date => (other !== undefined && other > one ? other : one);
