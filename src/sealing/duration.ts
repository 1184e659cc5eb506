/** Signed texts hold Unix seconds: so many days of them. */
export const daysInSeconds = (count: number): number => count * 86_400;
