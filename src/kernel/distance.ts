/** A point on earth in degrees, WGS84. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

const earthRadiusKm = 6371;
const radians = Math.PI / 180;

/** Great-circle distance by the haversine formula, on a sphere of 6371 km. */
export function distanceKm(from: Point, to: Point): number {
  const chord =
    Math.sin(((to.lat - from.lat) * radians) / 2) ** 2 +
    Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(((to.lng - from.lng) * radians) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(chord));
}
