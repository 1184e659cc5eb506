import { randomBytes } from 'node:crypto';
import { newId, type PersonId, type SignInId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { DoorKey, SignedIn, SignInInput } from './contract.ts';
import { type FreshCookie, freshCookie, nextCookie, readCookie } from './cookie.ts';
import { dayOf, hourOf } from './day.ts';
import type { IdentityDeps } from './deps.ts';
import { signInRefused } from './errors.ts';
import { hashOfBytes, isSameHash } from './hash.ts';
import { holdUnsuspended, noteOpening } from './store/people.ts';
import { insertSignIn, lockSignInOfFamily, moveChain } from './store/sign-ins.ts';
import { doorOf } from './store/vaults.ts';

export interface SignedInWithCookie {
  readonly answer: SignedIn;
  readonly cookie: string;
}

/** What an unknown handle's key is compared with, so that it costs the same as a known one's. */
const nobodysHash = hashOfBytes(randomBytes(32).toString('base64url'));

/**
 * Signs in through a door. A device that shows its own cookie goes on with the same sign-in, so that reloading a page
 * does not make a second one. Fails (unauthenticated) with `identity.sign_in_refused`, alike for an unknown handle and
 * a wrong key: same answer, same query, same comparison; and alike for somebody suspended.
 */
export async function signIn(
  deps: IdentityDeps,
  { handle, kind, authKey, deviceName }: SignInInput,
  shown: string | undefined,
): Promise<SignedInWithCookie> {
  return deps.transaction(async (tx) => {
    const door = await openedDoor(tx, { handle, kind, authKey });
    // Whoever shows the words of somebody suspended learns no more than with wrong ones.
    if (!door || door.isSuspended || !(await holdUnsuspended(tx, door.person))) throw signInRefused();

    const { person, wrappedKey } = door;
    const now = deps.clock.now();
    const { id, cookie } = await openSignIn(tx, { person, deviceName, now }, shown);
    if (door.isSeated) await noteOpening(tx, person, hourOf(now));
    const accessToken = deps.issueToken({ person, signIn: id });
    return { answer: { accessToken, person, signIn: id, wrappedKey }, cookie: cookie.value };
  });
}

/** The door that this key opens. Undefined for an unknown handle and for a wrong key, at the same cost. */
export async function openedDoor(tx: Transaction, { handle, kind, authKey }: DoorKey) {
  const door = await doorOf(tx, handle, kind);
  const isRight = isSameHash(hashOfBytes(authKey), door?.authHash ?? nobodysHash);
  return isRight ? door : undefined;
}

async function openSignIn(
  tx: Transaction,
  { person, deviceName, now }: { person: PersonId; deviceName: string; now: Date },
  shown: string | undefined,
): Promise<{ id: SignInId; cookie: FreshCookie }> {
  const today = dayOf(now);
  const held = readCookie(shown);
  const known = held && (await lockSignInOfFamily(tx, held.family));
  if (shown !== undefined && known?.person === person) {
    const cookie = nextCookie(shown, now);
    const chain = { successors: [cookie.token], predecessor: null };
    await moveChain(tx, known.id, chain, { usedOn: today, deviceName });
    return { id: known.id, cookie };
  }
  const id: SignInId = newId();
  const cookie = freshCookie(now);
  await insertSignIn(tx, {
    id,
    person,
    deviceName,
    familyHash: cookie.family,
    successors: [cookie.token],
    predecessor: null,
    madeOn: today,
    usedOn: today,
    isLocked: false,
  });
  return { id, cookie };
}
