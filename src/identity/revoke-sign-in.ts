import { type Actor, can, permit, type PersonActor } from '../access/index.ts';
import type { SignInId } from '../kernel/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { SignInView } from './contract.ts';
import { signInPolicy } from './policy.ts';
import { deleteSignIn, signInById, signInsOf } from './store/sign-ins.ts';

/** Ends one of her own sign-ins, this one included. Its access token is refused from the next request on. */
export async function revokeSignIn(deps: CoreDeps, actor: Actor, { signIn }: { signIn: SignInId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = permit(signInPolicy, 'revoke', actor, await signInById(tx, signIn));
    await deleteSignIn(tx, row);
    // Her open apps look again, and the one that was revoked finds itself signed out.
    await deps.publish(tx, { topic: 'me', id: row.person, people: [row.person] });
  });
}

/** Her sign-ins, the last used first. */
export async function readSignIns(deps: CoreDeps, actor: PersonActor): Promise<SignInView[]> {
  return deps.transaction(async (tx) =>
    (await signInsOf(tx, actor.person)).map((row) => ({
      id: row.id,
      deviceName: row.deviceName,
      madeOn: row.madeOn,
      usedOn: row.usedOn,
      isThisOne: row.id === actor.signIn,
      hasDeviceCode: row.hasDeviceCode,
      can: can(signInPolicy, actor, row),
    })),
  );
}
