import type { PersonActor } from '../../access/index.ts';
import { settings } from '../../identity/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import { checkGrant } from '../check-grant.ts';
import type { LateGrant } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { epochOver, wrongRecipients } from '../errors.ts';
import { lockPermittedCase } from '../load.ts';
import { epochsOf, keepGrants } from '../store/keys.ts';
import { tellCase } from '../tell-case.ts';
import { entitledTo } from './recipients.ts';

/** Hands the key of the newest epoch to somebody who waits for it. Again: the newer grant takes the place. */
export async function grantKey(
  deps: CaseDeps,
  actor: PersonActor,
  input: LateGrant & { case: CaseId; person: PersonId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'grant');
    const epoch = (await epochsOf(tx, row.id)).at(-1);
    if (epoch === undefined || input.epoch !== epoch.epoch) throw epochOver();
    if (!(await entitledTo(tx, row)).has(input.person)) throw wrongRecipients('nobody of this case');
    const { org } = await settings(tx);
    const { commitment } = epoch;
    const place = { org, case: row.id, epoch: epoch.epoch, granter: actor.person, commitment };
    const file = checkGrant({ ...input.grant, person: input.person }, place);
    await keepGrants(tx, [
      {
        caseId: row.id,
        epoch: epoch.epoch,
        person: input.person,
        granter: actor.person,
        text: input.grant.text,
        mac: input.grant.mac,
        file,
        grantedAt: deps.clock.now(),
      },
    ]);
    await deps.announce(tx, 'key-granted', { caseId: row.id, person: input.person });
    await tellCase(deps, tx, { ...row, holders: [...row.holders, input.person] });
  });
}
