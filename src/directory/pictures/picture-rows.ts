import { sql, type SQL } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import { days, type Kind, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { daysAfter, type CalendarDay } from '../calendar-day.ts';
import type { Cap } from '../contract.ts';
import { bitsOf, halfDays, usualHalfDay } from '../half-day.ts';
import { keptDays } from '../store/workload-rows.ts';
import type { Counted } from './coverage-lines.ts';

/** Counts who could be asked in each half-day of the seven days from `today`, by language and zone. Nobody twice in one count. */
export async function countAskable(
  tx: Transaction,
  _by: Permitted<object, 'read'>,
  { today, kind }: { today: CalendarDay; kind: Kind | undefined },
): Promise<Counted[]> {
  const week = Array.from({ length: 7 }, (_, ahead) => daysAfter(today, ahead)).flatMap((date) =>
    (['morning', 'afternoon', 'evening'] as const).map((part) => ({ date, halfDay: usualHalfDay({ date, part }) })),
  );
  const dates = sql`${texts(week.map(({ date }) => date))}::date[]`;
  const bits = sql`${texts(week.map(({ halfDay }) => String(bitsOf([halfDay]))))}::int[]`;
  const places = sql`${texts(week.map(({ halfDay }) => String(halfDays.indexOf(halfDay))))}::int[]`;
  const found = await tx.execute<{ language: string; zone: string | null; place: number; people: number }>(sql`
    with askable as materialized (
      select c.person, c.language, c.zone, c.half_days, c.away, c.by_phone or c.by_phone_without_names as by_phone
      from candidates c join people p on p.id = c.person and p.state = 'confirmed' and c.kind = any(p.vetted_kinds)
      where ${kind === undefined ? sql`true` : sql`c.kind = ${kind}`}
    )
    select a.language, z.zone, w.place, count(distinct a.person)::int as people
    from askable a
    cross join unnest(${dates}, ${bits}, ${places}) as w(day, bit, place)
    cross join lateral (select a.zone union all select null where a.by_phone) z
    where (a.half_days & w.bit) <> 0 and not a.away @> w.day
    group by a.language, z.zone, w.place`);
  return found as unknown as Counted[];
}

/** What a listed expert carries: counts, and never what she declined. */
export interface Carried {
  readonly person: PersonId;
  readonly cap: Cap;
  /** In the last 28 days. */
  readonly accepted: number;
  /** In the last 7 days. */
  readonly messages: number;
}

/** What every listed, confirmed person's entry carries now. */
export async function countCarried(tx: Transaction, _by: Permitted<object, 'read'>, now: Date): Promise<Carried[]> {
  const since = (what: keyof typeof keptDays) => new Date(now.getTime() - days(keptDays[what])).toISOString();
  const found = await tx.execute<{ person: PersonId; cap: Cap; accepted: number; messages: number }>(sql`
    select e.owner as person, e.cap,
      count(*) filter (where w.what = 'acceptance' and w.at > ${since('acceptance')}::timestamptz)::int as accepted,
      count(*) filter (where w.what = 'ask' and w.at > ${since('ask')}::timestamptz)::int as messages
    from entries e
    join people p on p.id = e.owner and p.state = 'confirmed'
    left join workloads w on w.entry = e.id
    where e.state in ('published', 'paused') and e.owner_kind = 'person'
    group by e.id`);
  return [...found];
}

const texts = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;
