import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { keepForRelease } from '../../sealing/release.ts';
import { checkGrant, type GrantPlace } from '../check-grant.ts';
import type { CaseInput, NeedInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { wrongRecipients } from '../errors.ts';
import { insertGrantsAhead } from '../store/keys.ts';

/** At most so many for one need: the rota and the first wave. */
export const mostAhead = 12;

/** Whether keys may be granted before anybody has accepted: where hours count, and unless the host said sensitive. */
export function mayGrantAhead(need: Pick<NeedInput, 'urgency'>, { isSensitive }: { isSensitive: boolean }): boolean {
  return !isSensitive && (need.urgency === 'critical' || need.urgency === 'urgent');
}

/** Refuses grants ahead for needs that may have none, too many, or the same person twice for one need. */
export function checkAhead({ ahead, needs, isSensitive }: CaseInput): void {
  const pairs = ahead.map(({ need, grant }) => `${need} ${grant.person}`);
  if (new Set(pairs).size !== pairs.length) throw wrongRecipients('the same person twice ahead');
  for (const id of new Set(ahead.map(({ need }) => need))) {
    const need = needs.find((each) => each.id === id);
    if (need === undefined || !mayGrantAhead(need, { isSensitive })) throw wrongRecipients('nothing goes ahead here');
    if (ahead.filter((each) => each.need === id).length > mostAhead) throw wrongRecipients('too many ahead');
  }
}

/**
 * Keeps the grants that were made ahead inside the release wrapping. Only whoever is asked for the need, and accepts it,
 * ever gets hers out: the server does not have to know whom the host chose.
 */
export async function keepAhead(
  deps: CaseDeps,
  tx: Transaction,
  place: GrantPlace & { case: CaseId },
  ahead: CaseInput['ahead'],
): Promise<void> {
  const rows = [];
  for (const { need, grant } of ahead) {
    checkGrant(grant, place);
    const { person, text, mac, file } = grant;
    const at = { org: place.org, case: place.case, epoch: place.epoch, person };
    const parcel = await keepForRelease(new Uint8Array(deps.secrets.releaseKey), at, { text, mac, file });
    rows.push({
      caseId: place.case,
      needId: need,
      person,
      epoch: place.epoch,
      parcel: new Uint8Array(Buffer.from(parcel, 'base64url')),
    });
  }
  await insertGrantsAhead(tx, rows);
}
