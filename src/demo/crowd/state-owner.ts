import { days, type Kind, type PersonId } from '../../kernel/index.ts';
import { countersignStatement, signStatement, textHash, type Signature, type Signer } from '../../sealing/index.ts';
import type { Owner } from './owner.ts';
import type { StatedOwner } from './store.ts';

/** An owner's statement as two coordinators sign it: she is confirmed, and vetted for these kinds. */
export async function stateOwner(
  { org, at }: { org: string; at: Date },
  [first, second]: readonly [Signer, Signer],
  owner: Owner,
  kinds: Kind[],
): Promise<StatedOwner> {
  const issued = Math.floor(at.getTime() / 1000);
  const expires = issued + days(365) / 1000;
  const { person, handleHash, keys, roles } = owner;
  const signed = signStatement({ org, person, handleHash, ...keys, roles, kinds, version: 1, issued, expires }, first);
  return {
    owner,
    at,
    kinds,
    text: signed.text,
    hash: await textHash(signed.text),
    issuer: first.person as PersonId,
    signatures: [...signed.signatures, countersignStatement(signed, second)] satisfies Signature[],
    expiresAt: new Date(expires * 1000),
  };
}
