/** Durations in seconds: signed texts hold Unix seconds. */
export const days = (count: number): number => count * 86_400;
