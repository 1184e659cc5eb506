/** What is known of one sign-in's tokens: those given out and not used yet, and the one they all follow. */
export interface TokenChain {
  readonly successors: readonly string[];
  readonly predecessor: string | null;
}

export type Rotation = { readonly isReused: false; readonly chain: TokenChain } | { readonly isReused: true };

/** Answers lost in a row after which the oldest token given out is forgotten. */
const mostSuccessors = 8;

/**
 * Shows a token and gets the next one (all as hashes). A successor's first use ends its predecessor and its siblings;
 * until then the predecessor stays good, because bad networks lose answers. Any other token of this sign-in was used
 * before: somebody holds a copy.
 */
export function rotate(chain: TokenChain, shown: string, next: string): Rotation {
  if (chain.successors.includes(shown)) return { isReused: false, chain: { predecessor: shown, successors: [next] } };
  if (chain.predecessor === shown) {
    const successors = [...chain.successors, next].slice(-mostSuccessors);
    return { isReused: false, chain: { predecessor: shown, successors } };
  }
  return { isReused: true };
}
