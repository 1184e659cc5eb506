import { sql, type SQL } from 'drizzle-orm';
import type { Point, Zone } from '../../kernel/index.ts';
import { farthestKm } from '../candidate.ts';
import type { CandidateQuery } from '../ranked-candidates.ts';

/** Where a need is, and how it may be met. */
export interface WantedPlace extends Pick<CandidateQuery, 'mode' | 'radiusFactor'> {
  /** The coarse place; undefined where it is unknown. */
  readonly centre: Point | undefined;
  readonly zone: Zone | undefined;
}

/** Conditions on a candidate `c`. */
export interface Reach {
  /** The need may be met by telephone and she works that way. */
  readonly byPhone: SQL;
  /** Cheap, and true of everybody who comes. */
  readonly mayCome: SQL;
  /** Says so exactly; reads `d.km`, which is `distance`. */
  readonly comes: SQL;
  readonly distance: SQL;
}

/** By telephone distance is moot; else the place is within her reach, widened, or she is in the zone that is all we know. */
export function reachOf({ mode, centre, zone, radiusFactor }: WantedPlace): Reach {
  const byPhone = {
    any: sql`(c.by_phone or c.by_phone_without_names)`,
    'on-site': sql`false`,
    phone: sql`c.by_phone`,
    'phone-no-names': sql`c.by_phone_without_names`,
  }[mode];
  const onSite = mode === 'any' || mode === 'on-site' ? sql`c.on_site` : sql`false`;
  if (centre === undefined) return { byPhone, mayCome: onSite, comes: onSite, distance: sql`0::float8` };
  const reach = sql`least(${farthestKm}::float8, c.reach_km * ${radiusFactor}::float8)`;
  const inZone = zone === undefined ? sql`false` : sql`c.zone = ${zone}`;
  const near = zone === undefined ? sql`${inBox(centre)} and ${byLatitude(centre)} <= ${reach}` : sql`true`;
  return {
    byPhone,
    mayCome: sql`${onSite} and ${near}`,
    comes: sql`${onSite} and (${inZone} or d.km <= ${reach})`,
    distance: distanceKm(centre),
  };
}

/** A little less than a degree of latitude measures. */
const kmPerDegree = 111.19;

const byLatitude = ({ lat }: Point): SQL => sql`abs(c.lat - ${lat}::float8) * ${kmPerDegree}::float8`;

/** For the index: nobody outside this box is within the farthest reach. */
function inBox({ lat, lng }: Point): SQL {
  const north = farthestKm / kmPerDegree;
  // A degree of longitude is shortest at the box's northern edge.
  const east = north / Math.cos(((lat + north) * Math.PI) / 180);
  return sql`c.lat between ${lat - north}::float8 and ${lat + north}::float8
    and c.lng between ${lng - east}::float8 and ${lng + east}::float8`;
}

/** Great-circle distance on a sphere of 6371 km, as kernel's `distanceKm` reckons it. */
function distanceKm({ lat, lng }: Point): SQL {
  return sql`(2 * 6371 * asin(least(1, sqrt(
    power(sin(radians(c.lat - ${lat}::float8) / 2), 2)
    + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * power(sin(radians(c.lng - ${lng}::float8) / 2), 2)))))`;
}
