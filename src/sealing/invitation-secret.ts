import { base64url, bytesOf, type Bytes } from './bytes.ts';
import { must } from './errors.ts';
import { hkdf } from './hash.ts';
import { signingKeyOf } from './signature.ts';

/** What the secret of an invitation gives. The server learns `invitationId` and, for a ready one, `joinKey`. */
export interface InvitationKeys {
  readonly invitationId: string;
  readonly macKey: Bytes;
  readonly joinSecret: string;
  readonly joinKey: string;
}

/** What a link says after its `#`: it never reaches a server. */
export interface LinkFragment {
  readonly secret: string;
  readonly rootHash: string;
}

export async function invitationKeys(secret: string): Promise<InvitationKeys> {
  const bytes = bytesOf(secret);
  const [invitationId, macKey, joinSeed] = await Promise.all([
    hkdf(bytes, 'invitation-id'),
    hkdf(bytes, 'join-mac'),
    hkdf(bytes, 'join-key'),
  ]);
  const joinSecret = base64url(joinSeed);
  return { invitationId: base64url(invitationId), macKey, joinSecret, joinKey: signingKeyOf(joinSecret) };
}

export function writeFragment({ secret, rootHash }: LinkFragment): string {
  return `${secret}.${rootHash}`;
}

/** Reads a fragment, with or without its `#`. Fails with `malformed`: a link cut short or mistyped. */
export function readFragment(fragment: string): LinkFragment {
  const [secret = '', rootHash = '', ...more] = fragment.replace(/^#/, '').split('.');
  must(more.length === 0 && bytesOf(secret).length === 16 && bytesOf(rootHash).length === 32, 'malformed');
  return { secret, rootHash };
}
