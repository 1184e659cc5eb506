import { newId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { insertSettings } from './store/collective.ts';

/** Makes the collective's row at the first start: its `org` is random and never changes. Later starts find it. */
export async function ensureCollective(
  deps: Pick<CoreDeps, 'transaction'>,
  { isDemo }: { isDemo: boolean },
): Promise<void> {
  await deps.transaction((tx) => insertSettings(tx, { org: newId<'org'>(), name: 'Relais', isDemo }));
}
