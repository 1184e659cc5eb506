import { sql, type SQL } from 'drizzle-orm';
import type { EntryId, Gender, Language, Mode, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { bitsOf, halfDaysOf, type HalfDay } from '../half-day.ts';
import type { CandidateQuery, RankedCandidate } from '../ranked-candidates.ts';
import { reachOf, type WantedPlace } from './reach.ts';
import { keptDays } from './workload-rows.ts';

/** A query for candidates with what follows from it. */
export interface Wanted extends CandidateQuery, WantedPlace {
  readonly today: CalendarDay;
  readonly usual: readonly { readonly date: CalendarDay; readonly halfDay: HalfDay }[];
}

interface Row extends Record<string, unknown> {
  entry: EntryId;
  person: PersonId;
  distance_km: number;
  by_phone: boolean;
  fits: boolean;
  asks_7: number;
  accepted_7: number;
  accepted_28: number;
  weekly_cap: number;
  mean: number;
  night_ok: boolean;
  on_rota: boolean;
  languages: Language[];
  gender: Gender | null;
  modes: Mode[];
  half_days: number;
}

/** Selects in three steps: who is wanted and within reach, who is below her cap, the best of them. */
export async function selectCandidates(tx: Transaction, wanted: Wanted): Promise<RankedCandidate[]> {
  const rows = await tx.execute<Row>(sql`
    with reachable as materialized (${reachableRows(wanted)}),
    counted as materialized (${countedRows(wanted)}),
    best as (
      select k.* from (
        select *, ${promise(wanted)} as promise from counted
        where case cap_days when 7 then accepted_7 else accepted_28 end < cap_count
        order by promise desc, entry
      ) k
      -- One by one in that order, until so many are found: most are never looked up.
      cross join lateral (
        select from people p where p.id = k.person and p.state = 'confirmed' and not p.is_suspended and k.kind = any(p.vetted_kinds) offset 0
      ) vetted
      order by k.promise desc, k.entry
      limit ${wanted.limit ?? 64}
    )
    select best.*,
      coalesce(m.accepted_last_28_days, 0)::float8 as mean,
      best.person = any(${texts(wanted.rota ?? [])}) as on_rota,
      array(select c.language from candidates c
        where c.entry = best.entry and c.kind = best.kind and ${speaks(wanted)} order by 1) as languages,
      array_remove(array[${offered(wanted, 'on-site')}, ${offered(wanted, 'phone')}, ${offered(wanted, 'phone-no-names')}], null) as modes
    from best left join kind_means m on m.kind = best.kind
    order by best.promise desc, best.entry`);
  return rows.map((row) => toCandidate(row, wanted));
}

function toCandidate(row: Row, { kindYesRate }: Wanted): RankedCandidate {
  return {
    entryId: row.entry,
    person: row.person,
    distanceKm: row.distance_km,
    byPhone: row.by_phone,
    halfDayFits: row.fits,
    asksLast7Days: row.asks_7,
    acceptedLast7Days: row.accepted_7,
    acceptedLast28Days: row.accepted_28,
    weeklyCap: row.weekly_cap,
    load: row.accepted_28 / row.weekly_cap,
    kindMeanAcceptedLast28Days: row.mean,
    kindYesRate,
    nightOk: row.night_ok,
    onRota: row.on_rota,
    languages: row.languages,
    gender: row.gender ?? undefined,
    modes: row.modes,
    usualHalfDays: halfDaysOf(row.half_days),
  };
}

/** The half-days of the need, with their bit. */
function halfDayRows(usual: Wanted['usual']): SQL {
  const dates = texts(usual.map(({ date }) => date));
  const bits = texts(usual.map(({ halfDay }) => String(bitsOf([halfDay]))));
  return sql`unnest(${dates}::date[], ${bits}::int[]) as n(day, bit)`;
}

function reachableRows(wanted: Wanted): SQL {
  const { kind, host, excludePeople, excludeEntries, genderWish, night, usual, halfDayMustFit } = wanted;
  const { byPhone, mayCome, comes, distance } = reachOf(wanted);
  const [distinct, order] = hasManyRows(wanted) ? [sql`distinct on (c.entry)`, sql`order by c.entry`] : [sql``, sql``];
  return sql`
    select ${distinct} c.*, d.km as distance_km, ${byPhone} as is_by_phone, ${comes} as comes, ${fits(usual)} as fits
    from candidates c
    -- Apart, so that it is reckoned once a row.
    cross join lateral (select ${distance} as km offset 0) d
    where c.kind = ${kind} and ${speaks(wanted, 'once')}
      and (${byPhone} or (${mayCome})) and (${byPhone} or (${comes}))
      and c.person <> ${host} and not (${host} = any(c.excludes))
      and c.person <> all(${texts(excludePeople)}) and c.entry <> all(${texts(excludeEntries)})
      and ${isThere(wanted)}
      ${genderWish === undefined ? sql`` : sql`and c.gender = ${genderWish}`}
      ${night ? sql`and c.night_ok` : sql``}
      ${halfDayMustFit === true ? sql`and ${fits(usual)}` : sql``}
    ${order}`;
}

/** Not away today, nor on every half-day of the need. */
function isThere({ today, usual }: Wanted): SQL {
  const onOne =
    usual.length === 0 ? sql`true` : sql`exists (select 1 from ${halfDayRows(usual)} where not c.away @> n.day)`;
  return sql`(isempty(c.away) or (not c.away @> ${today}::date and ${onOne}))`;
}

/** Whether several rows of one entry may fit: with one language, or none at all, one does. */
function hasManyRows({ languages, into }: Wanted): boolean {
  return languages.length > 1 || (languages.length === 0 && into !== undefined);
}

/** Of the wished languages; `once` finds one row an entry where none is wished. */
function speaks({ languages, into }: Wanted, once?: 'once'): SQL {
  const intoOne = into === undefined || into.length === 0 ? sql`true` : sql`c.into_languages && ${texts(into)}`;
  if (languages.length > 0) return sql`c.language = any(${texts(languages)}) and ${intoOne}`;
  // A pair into the wished language may be in any row of hers.
  return once && into === undefined ? sql`c.is_first` : intoOne;
}

/** Whether a usual half-day on which she is there is one of the need's. */
function fits(usual: Wanted['usual']): SQL {
  if (usual.length === 0) return sql`true`;
  const bits = bitsOf(usual.map(({ halfDay }) => halfDay));
  return sql`case when isempty(c.away) then (c.half_days & ${bits}::int) <> 0
    else exists (select 1 from ${halfDayRows(usual)} where (c.half_days & n.bit) <> 0 and not c.away @> n.day) end`;
}

/** Counts as they stand; those that came due since they were last settled are counted here. */
function countedRows({ now }: Wanted): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  const count = (stored: SQL, what: 'ask' | 'acceptance', lastDays: number) => sql`
    case when r.counts_due_at is null or r.counts_due_at > ${at} then ${stored}
      else (select count(*)::int from workloads w
        where w.entry = r.entry and w.what = ${what} and w.at > ${at} - make_interval(hours => ${24 * lastDays})) end`;
  return sql`
    select r.entry, r.person, r.kind, r.distance_km, r.is_by_phone as by_phone, r.fits, r.night_ok, r.gender, r.half_days,
      r.cap_days, r.cap_count, r.comes, r.by_phone as with_names, r.by_phone_without_names as without_names,
      r.cap_count * 7.0::float8 / r.cap_days as weekly_cap,
      ${count(sql`r.asks_last_7_days`, 'ask', keptDays.ask)} as asks_7,
      ${count(sql`r.accepted_last_7_days`, 'acceptance', 7)} as accepted_7,
      ${count(sql`r.accepted_last_28_days`, 'acceptance', 28)} as accepted_28
    from reachable r`;
}

/** A rough form of the plan's rank: it decides only who is among the first 64. */
function promise({ kindYesRate }: Wanted): SQL {
  const rate = Math.min(0.9, Math.max(0.05, kindYesRate));
  const kindLogOdds = Math.log(rate / (1 - rate)) + 0.5;
  // Every number a float8: numeric arithmetic would take most of the time.
  const n = (value: number): SQL => sql`${value}::float8`;
  return sql`exp(${n(-0.5)} * accepted_28 / weekly_cap - ${n(0.25)} * asks_7) / (1 + exp(-(${n(kindLogOdds)}
    + case when by_phone then ${n(0.2)} else ${n(-0.035)} * greatest(${n(0)}, distance_km - ${n(5)}) end
    + case when fits then ${n(0)} else ${n(-1.2)} end
    - ${n(0.15)} * accepted_7 - ${n(0.05)} * greatest(${n(0)}, asks_7 - ${n(5)}))))`;
}

function offered({ mode }: Wanted, one: Mode): SQL {
  const column = {
    'on-site': sql`best.comes`,
    phone: sql`best.with_names`,
    'phone-no-names': sql`best.without_names`,
  }[one];
  return mode === 'any' || mode === one ? sql`case when ${column} then ${one}::text end` : sql`null`;
}

const texts = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;
