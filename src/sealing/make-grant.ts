import { sealFor } from './age.ts';
import { base64url, bytesOf } from './bytes.ts';
import { commitmentOf } from './case-key.ts';
import { grantText } from './grant.ts';
import { sortedSet } from './list.ts';
import { fileHash, macFor, type From, type MacedFile, type To } from './maced-file.ts';

/** What is granted. A coordinator takes `needsHash` from the grant that she opened, never from the server's rows. */
export interface GrantedEpoch {
  readonly org: string;
  readonly case: string;
  readonly epoch: number;
  readonly caseKey: string;
  readonly needsHash: string;
}

/**
 * Grants an epoch to one verified person. `readers`: who can read it by now, both of them added.
 * Fails with `recipient_not_hybrid` or `key_refused` before anything is sealed.
 */
export async function makeGrant(
  granted: GrantedEpoch,
  granter: From,
  recipient: To,
  readers: Iterable<string>,
): Promise<MacedFile> {
  const file = await sealFor([recipient.recipient], bytesOf(granted.caseKey));
  const text = grantText({
    org: granted.org,
    case: granted.case,
    epoch: granted.epoch,
    granter: granter.person,
    recipient: recipient.person,
    commitment: await commitmentOf(granted.caseKey),
    readers: sortedSet([...readers, granter.person, recipient.person]),
    needsHash: granted.needsHash,
    fileHash: await fileHash(file),
  });
  return { text, mac: await macFor('grant', granted.org, granter, recipient, text), file: base64url(file) };
}
