import type { PersonActor } from '../access/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { IdentityDeps } from './deps.ts';
import { signInOver } from './errors.ts';
import { endHeldSignIn, holdSignIn } from './held-sign-in.ts';
import { setLocked, signInById, type SignInRow } from './store/sign-ins.ts';

/** Whoever leaves a sign-in shows its access token, or its cookie: after a lock nothing else is left of it. */
export interface Leaving {
  readonly viewer: PersonActor | undefined;
  readonly cookie: string | undefined;
}

/**
 * Locks a sign-in at once, its access token and open streams included, until a door opens it. Locking twice is locking.
 * Fails (unauthenticated) with `identity.sign_in_over`.
 */
export async function lockSignIn(deps: IdentityDeps, leaving: Leaving): Promise<void> {
  await leave(deps, leaving, async (tx, { id, person }) => {
    await setLocked(tx, id);
    await deps.publish(tx, { topic: 'me', id: person, people: [person] });
  });
}

/** Ends a sign-in at once, locked or not. Fails likewise. */
export async function endThisSignIn(deps: IdentityDeps, leaving: Leaving): Promise<void> {
  await leave(deps, leaving, (tx, row) => endHeldSignIn(deps, tx, row));
}

async function leave(
  deps: IdentityDeps,
  { viewer, cookie }: Leaving,
  act: (tx: Transaction, row: SignInRow) => Promise<void>,
): Promise<void> {
  const wasThere = await deps.transaction(async (tx) => {
    const row = viewer ? await signInById(tx, viewer.signIn) : (await holdSignIn(deps, tx, cookie))?.row;
    if (row) await act(tx, row);
    return row !== undefined;
  });
  if (!wasThere) throw signInOver();
}
