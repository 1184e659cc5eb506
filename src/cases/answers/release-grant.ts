import type { Permitted } from '../../access/index.ts';
import { settings } from '../../identity/index.ts';
import { DomainError, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { release, type Parcel } from '../../sealing/release.ts';
import { readGrant } from '../../sealing/envelope.ts';
import type { CaseDeps } from '../deps.ts';
import type { Referral } from '../rows.ts';
import { findCase } from '../store/cases.ts';
import { type GrantAhead, keepGrants, spendEpoch, takeGrantAhead } from '../store/keys.ts';

/**
 * Gives her the grant that was made ahead for her, out of its release wrapping. False when there is none that opens: the
 * key is on its way. Where keys went ahead to others, the host's next opening starts another epoch.
 */
export async function releaseGrant(
  deps: CaseDeps,
  tx: Transaction,
  referral: Permitted<Referral, 'attend'>,
): Promise<boolean> {
  const row = await findCase(tx, referral.caseId);
  if (row === undefined) return false;
  await spendEpoch(tx, { caseId: row.id, epoch: row.epoch }, 'if-it-went-ahead');
  if (row.holders.includes(referral.expert)) return true;
  const ahead = await takeGrantAhead(tx, referral);
  if (ahead === undefined || ahead.epoch !== row.epoch) return false;
  const parcel = await unwrap(deps, tx, ahead);
  if (parcel === undefined) return false;
  await keepGrants(tx, [
    {
      caseId: row.id,
      epoch: ahead.epoch,
      person: referral.expert,
      granter: readGrant(parcel.text).granter as PersonId,
      text: parcel.text,
      mac: parcel.mac,
      file: new Uint8Array(Buffer.from(parcel.file, 'base64url')),
      grantedAt: deps.clock.now(),
    },
  ]);
  return true;
}

/** Undefined when it opens no more: the release key is another one since a restore, and the host grants afresh. */
async function unwrap(deps: CaseDeps, tx: Transaction, ahead: GrantAhead): Promise<Parcel | undefined> {
  const { org } = await settings(tx);
  const place = { org, case: ahead.caseId, epoch: ahead.epoch, person: ahead.person };
  try {
    return await release(
      new Uint8Array(deps.secrets.releaseKey),
      place,
      Buffer.from(ahead.parcel).toString('base64url'),
    );
  } catch (error) {
    if (error instanceof DomainError && error.code === 'sealing.release_unopenable') return undefined;
    throw error;
  }
}
