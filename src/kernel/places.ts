import placeFile from '../../search/places.json' with { type: 'json' };
import type { Point } from './distance.ts';
import type { Zone } from './zones.ts';

/** One of the 565 municipalities of Belgium. */
export interface Place extends Point {
  /** REFNIS code, five digits. */
  readonly id: string;
  /** French and Dutch always, the same word where there is no other. */
  readonly name: { readonly fr: string; readonly nl: string; readonly de?: string };
  readonly zone: Zone;
  /** Four digits, its own first: 1040, 1050 and 1804 belong to two municipalities. */
  readonly postcodes: readonly string[];
  /** Other things people type. Lower case is an abbreviation. */
  readonly aliases: readonly string[];
}

export const places = placeFile as readonly Place[];

const byId = new Map(places.map((place) => [place.id, place]));

export function placeById(id: string): Place | undefined {
  return byId.get(id);
}

export function zoneOfPlace(id: string): Zone | undefined {
  return byId.get(id)?.zone;
}
