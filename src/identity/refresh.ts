/** What is known of one sign-in's tokens: those given out and not used yet, and the one they all follow. */
export interface TokenChain {
  readonly successors: readonly string[];
  readonly predecessor: string | null;
}

/** After so many days without use a sign-in is over. */
export const unusedDays = 30;

/** Answers lost in a row after which the oldest token given out is forgotten. */
const mostSuccessors = 8;

/**
 * Whether this token (as a hash) is good no more. A successor's first use ends its predecessor and its siblings; until then
 * the predecessor stays good, because bad networks lose answers. Any other token of this sign-in was used before.
 */
export function isReused({ successors, predecessor }: TokenChain, shown: string): boolean {
  return !successors.includes(shown) && predecessor !== shown;
}

/** The chain after a good token was shown and the next one given out, both as hashes. */
export function rotate(chain: TokenChain, shown: string, next: string): TokenChain {
  const siblings = chain.predecessor === shown ? chain.successors : [];
  return { predecessor: shown, successors: [...siblings, next].slice(-mostSuccessors) };
}
