import type { CoreDeps, Expiry, Sweep } from '../platform/index.ts';

/** One sweep a table, each in its own transaction: where one fails, the others still forget. */
export function forgettingSweeps(deps: Pick<CoreDeps, 'clock' | 'transaction'>, expiries: readonly Expiry[]): Sweep[] {
  return expiries.flatMap(({ table, erase }) => {
    if (typeof erase === 'string') return [];
    return [{ name: `forgetting.${table}`, sweep: () => deps.transaction((tx) => erase(tx, deps.clock.now())) }];
  });
}
