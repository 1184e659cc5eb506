/** How many people there are, as a coordinator reads it: one of them may be away, four are soon none. */
export const levels = ['none', 'one', 'few', 'many'] as const;
export type Level = (typeof levels)[number];

const many = 5;

/** The level of a count. Never falls as the count rises. */
export function levelOf(count: number): Level {
  if (count <= 0) return 'none';
  if (count === 1) return 'one';
  return count < many ? 'few' : 'many';
}
