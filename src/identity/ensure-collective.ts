import { newId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { insertSettings, settings } from './store/collective.ts';

/**
 * Makes the collective's row at the first start: its `org` is random and never changes. Later starts find it.
 * Fails with one sentence where a demo's database is given to a Relais that is none, or the other way round.
 */
export async function ensureCollective(
  deps: Pick<CoreDeps, 'transaction'>,
  { isDemo }: { isDemo: boolean },
): Promise<void> {
  const found = await deps.transaction(async (tx) => {
    await insertSettings(tx, { org: newId<'org'>(), name: 'Relais', isDemo });
    return settings(tx);
  });
  if (found.isDemo === isDemo) return;
  throw new Error(
    found.isDemo
      ? 'This database is a demo, whose people and words everybody may know: Relais does not run on it.'
      : 'This database is a collective’s own: the demo does not run on it.',
  );
}
