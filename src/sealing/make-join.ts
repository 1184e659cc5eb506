import { base64url, random } from './bytes.ts';
import { chooseHandle, handleHash } from './handle.ts';
import { invitationKeys } from './invitation-secret.ts';
import { joinText, readJoin, type Join } from './join.ts';
import { macOf } from './mac.ts';
import type { PublicKeys } from './person-keys.ts';
import { sign } from './signature.ts';

export interface JoinWish {
  readonly org: string;
  /** Of the link. */
  readonly secret: string;
  /** 16 random bytes the browser made, or the account that gets new keys. */
  readonly person: string;
  readonly handle: string;
  readonly keys: PublicKeys;
  /** Whether the invitation is a ready one. */
  readonly isReady: boolean;
}

/** What a joiner sends beside her vault and doors. */
export interface SealedJoin {
  readonly invitationId: string;
  readonly person: string;
  /** Folded. */
  readonly handle: string;
  readonly salt: string;
  readonly join: string;
  readonly mac: string;
  readonly ready?: SignedReadyJoin;
}

export interface SignedReadyJoin {
  readonly text: string;
  readonly signature: string;
}

/** Joins: the keys and the handle under the secret's MAC, and for a ready invitation under its join key too. */
export async function makeJoin({ org, secret, person, handle, keys, isReady }: JoinWish): Promise<SealedJoin> {
  const { invitationId, macKey, joinSecret } = await invitationKeys(secret);
  const salt = base64url(random(16));
  const chosen = chooseHandle(handle);
  const join: Join = { ...keys, org, invitationId, person, handleHash: await handleHash(salt, chosen) };
  const text = joinText('join', join);
  const sealed = { invitationId, person, handle: chosen, salt, join: text, mac: await macOf(macKey, text) };
  return isReady ? { ...sealed, ready: signReadyJoin(join, joinSecret) } : sealed;
}

/** The text that the join key signed beside a join: the same fields under the other label. */
export function readyJoinOf(join: string): string {
  return joinText('ready-join', readJoin('join', join));
}

function signReadyJoin(join: Join, joinSecret: string): SignedReadyJoin {
  const text = joinText('ready-join', join);
  return { text, signature: sign(text, joinSecret) };
}
