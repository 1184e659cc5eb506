import { sql, type SQL } from 'drizzle-orm';
import type { EntryId, Gender, Language, Mode, PersonId, Point, Zone } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { farthestKm } from '../candidate.ts';
import { bitsOf, halfDaysOf, type HalfDay } from '../half-day.ts';
import type { CandidateQuery, RankedCandidate } from '../ranked-candidates.ts';
import { keptDays } from './workload-rows.ts';

/** A query for candidates with what follows from it. */
export interface Wanted extends CandidateQuery {
  readonly today: CalendarDay;
  /** The coarse place; undefined where it is unknown. */
  readonly centre: Point | undefined;
  readonly zone: Zone | undefined;
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
    with away as materialized (${awayRows(wanted)}),
    reachable as (${reachableRows(wanted)}),
    counted as (${countedRows(wanted)}),
    best as (
      select * from counted
      where case cap_days when 7 then accepted_7 else accepted_28 end < cap_count
      order by ${promise(wanted)} desc, entry
      limit ${wanted.limit ?? 64}
    )
    select best.*,
      coalesce(m.accepted_last_28_days, 0)::float8 as mean,
      best.person = any(${texts(wanted.rota ?? [])}) as on_rota,
      array(select c.language from candidates c
        where c.entry = best.entry and c.kind = best.kind and ${speaks(wanted)} order by 1) as languages,
      array_remove(array[${offered(wanted, 'on-site')}, ${offered(wanted, 'phone')}, ${offered(wanted, 'phone-no-names')}], null) as modes
    from best left join kind_means m on m.kind = best.kind
    order by ${promise(wanted)} desc, best.entry`);
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

/** Whoever has an absence from today on: whether today is in it, and which of the need's half-days are. */
function awayRows({ today, usual }: Wanted): SQL {
  return sql`
    select a.entry,
      bool_or(a.from_day <= ${today}::date) as is_away,
      array(select distinct n.position from absences b, ${halfDayRows(usual)}
        where b.entry = a.entry and n.day between b.from_day and b.until_day) as missed
    from absences a where a.until_day >= ${today}::date group by a.entry`;
}

/** The half-days of the need, numbered from 1, with their bit. */
function halfDayRows(usual: Wanted['usual']): SQL {
  const dates = texts(usual.map(({ date }) => date));
  const bits = texts(usual.map(({ halfDay }) => String(bitsOf([halfDay]))));
  return sql`unnest(${dates}::date[], ${bits}::int[]) with ordinality as n(day, bit, position)`;
}

function reachableRows(wanted: Wanted): SQL {
  const { kind, host, excludePeople, excludeEntries, today, genderWish, night, usual, halfDayMustFit } = wanted;
  const { byPhone, comes, distance } = reachOf(wanted);
  const [distinct, order] = hasManyRows(wanted) ? [sql`distinct on (c.entry)`, sql`order by c.entry`] : [sql``, sql``];
  return sql`
    select ${distinct} c.*, ${distance} as distance_km, r.is_by_phone, r.comes, f.fits
    from candidates c
    join people p on p.id = c.person and p.state = 'confirmed' and c.kind = any(p.vetted_kinds)
    left join away on away.entry = c.entry
    cross join lateral (select ${fits(usual)} as fits) f
    cross join lateral (select ${byPhone} as is_by_phone, ${comes} as comes) r
    where c.kind = ${kind} and ${speaks(wanted, 'once')} and (r.is_by_phone or r.comes)
      and c.person <> ${host} and not (${host} = any(c.excludes))
      and c.person <> all(${texts(excludePeople)}) and c.entry <> all(${texts(excludeEntries)})
      and (c.paused_until is null or c.paused_until < ${today}::date)
      and away.is_away is not true
      ${usual.length === 0 ? sql`` : sql`and coalesce(cardinality(away.missed), 0) < ${usual.length}::int`}
      ${genderWish === undefined ? sql`` : sql`and c.gender = ${genderWish}`}
      ${night ? sql`and c.night_ok` : sql``}
      ${halfDayMustFit === true ? sql`and f.fits` : sql``}
    ${order}`;
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
  return sql`case when coalesce(cardinality(away.missed), 0) = 0 then (c.half_days & ${bits}::int) <> 0
    else exists (select 1 from ${halfDayRows(usual)} where (c.half_days & n.bit) <> 0 and n.position <> all(away.missed)) end`;
}

/** By telephone distance is moot; else the place is within her reach, widened, or she is in the zone that is all we know. */
function reachOf({ mode, centre, zone, radiusFactor }: Wanted): { byPhone: SQL; comes: SQL; distance: SQL } {
  const byPhone = {
    any: sql`(c.by_phone or c.by_phone_without_names)`,
    'on-site': sql`false`,
    phone: sql`c.by_phone`,
    'phone-no-names': sql`c.by_phone_without_names`,
  }[mode];
  const onSite = mode === 'any' || mode === 'on-site' ? sql`c.on_site` : sql`false`;
  if (centre === undefined) return { byPhone, comes: onSite, distance: sql`0::float8` };
  const distance = distanceKm(centre);
  const inZone = zone === undefined ? sql`false` : sql`c.zone = ${zone}`;
  const within = sql`${distance} <= least(${farthestKm}::float8, c.reach_km * ${radiusFactor}::float8)`;
  return { byPhone, comes: sql`${onSite} and (${inZone} or ${within})`, distance };
}

/** Great-circle distance on a sphere of 6371 km, as kernel's `distanceKm` reckons it. */
function distanceKm({ lat, lng }: Point): SQL {
  return sql`(2 * 6371 * asin(least(1, sqrt(
    power(sin(radians(c.lat - ${lat}::float8) / 2), 2)
    + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * power(sin(radians(c.lng - ${lng}::float8) / 2), 2)))))`;
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
  return sql`exp(-0.5 * accepted_28 / weekly_cap - 0.25 * asks_7) / (1 + exp(-(${kindLogOdds}::float8
    + case when by_phone then 0.2 else -0.035 * greatest(0, distance_km - 5) end
    + case when fits then 0 else -1.2 end
    - 0.15 * accepted_7 - 0.05 * greatest(0, asks_7 - 5))))`;
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
