/** The rooms and their floors: a room imports any lower floor, never its own, never upwards. The linter obeys this table. */
export const floors = {
  kernel: 0,
  texts: 0,
  sealing: 1,
  access: 1,
  platform: 1,
  identity: 2,
  directory: 3,
  cases: 4,
  search: 4,
  notifications: 6,
  forgetting: 7,
  http: 8,
  cli: 9,
  demo: 9,
} as const;

export type Room = keyof typeof floors;

/** Rooms outside the floors: the browser's side, which may read contracts as types only. */
export const outside = ['client', 'web'] as const;

/** The doors of a room: `tables.ts` for foreign keys, `contract.ts` for types and schemas, kernel's `vocabulary.ts` for labels and places. */
export const doors = ['index', 'tables', 'contract', 'vocabulary'];

/** What the server may take of `sealing`: header checks and the release wrapping. It holds no code that opens anything. */
export const serverSealing = ['envelope', 'release'];
