import { randomBytes } from 'node:crypto';
import { hours } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import { alreadySetUp } from './errors.ts';
import { hashOfBytes } from './hash.ts';
import { keepSetupToken, lockSettings } from './store/collective.ts';

/**
 * Makes the one-time token of the set-up page, 32 bytes in base64url, good for one hour; an earlier one ends.
 * Its hash alone is kept. Fails (conflict) with `identity.already_set_up`.
 */
export async function makeSetupToken(deps: Pick<CoreDeps, 'clock' | 'transaction'>): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const until = new Date(deps.clock.now().getTime() + hours(1));
  await deps.transaction(async (tx) => {
    const { setUpAt } = await lockSettings(tx);
    if (setUpAt !== null) throw alreadySetUp();
    await keepSetupToken(tx, { hash: hashOfBytes(token), until });
  });
  return token;
}
