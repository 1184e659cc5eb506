/** The eleven coarse areas: ten provinces and Brussels. Their names and outlines are in `search/zones.json`. */
export const zones = [
  'brussels',
  'antwerp',
  'flemish-brabant',
  'walloon-brabant',
  'west-flanders',
  'east-flanders',
  'hainaut',
  'liege',
  'limburg',
  'luxembourg',
  'namur',
] as const;

export type Zone = (typeof zones)[number];

const known: ReadonlySet<string> = new Set(zones);

export function isZone(text: string): text is Zone {
  return known.has(text);
}
