import { sql } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { Kind } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Accepted } from '../pictures/first-yes.ts';

type By = Permitted<object, 'read' | 'attend'>;

/** Needs that await their end, with when their case was opened and whether somebody accepted. */
export async function openNeeds(tx: Transaction, _by: By): Promise<{ openedAt: Date; isAccepted: boolean }[]> {
  const found = await tx.execute<{ opened_at: string; is_accepted: boolean }>(sql`
    select c.opened_at, n.state = 'covered' as is_accepted from needs n join cases c on c.id = n.case_id
    where n.state in ('searching', 'escalated', 'covered') and c.state <> 'closed'`);
  return found.map((row) => ({ openedAt: new Date(row.opened_at), isAccepted: row.is_accepted }));
}

/** Needs of cases opened since then that somebody accepted, with the first yes; a yes by telephone counts. */
export async function acceptedNeeds(tx: Transaction, _by: By, since: Date): Promise<Accepted[]> {
  const found = await tx.execute<{ kind: Kind; opened_at: string; first_yes_at: string }>(sql`
    select n.kind, c.opened_at, min(a.accepted_at) as first_yes_at
    from cases c join needs n on n.case_id = c.id join appointments a on a.need_id = n.id
    where c.opened_at >= ${since.toISOString()}::timestamptz
    group by n.id, c.id`);
  return found.map((row) => ({
    kind: row.kind,
    openedAt: new Date(row.opened_at),
    firstYesAt: new Date(row.first_yes_at),
  }));
}

/** What became of the questions put to experts since then: each number is part of the one before. */
export async function countFunnel(tx: Transaction, _by: By, since: Date) {
  const [counts] = await tx.execute<{ asked: number; seen: number; accepted: number; met: number }>(sql`
    select count(*)::int as asked,
      count(*) filter (where r.seen_at is not null or r.answered_at is not null or y.accepted)::int as seen,
      count(*) filter (where y.accepted)::int as accepted,
      count(*) filter (where y.met)::int as met
    from referrals r
    cross join lateral (
      select coalesce(bool_or(true), false) as accepted, coalesce(bool_or(a.state = 'completed'), false) as met
      from appointments a where a.referral_id = r.id
    ) y
    where r.asked_at >= ${since.toISOString()}::timestamptz`);
  return counts ?? { asked: 0, seen: 0, accepted: 0, met: 0 };
}
