import type { Permitted, PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import { lockPermittedCase } from '../load.ts';
import type { CaseAction } from '../policy.ts';
import type { Case } from '../rows.ts';
import { changeCase } from '../store/cases.ts';
import { dropContactCards } from '../store/contents.ts';
import { dropGrants, spendEpoch } from '../store/keys.ts';
import { tellCase } from '../tell-case.ts';

/** Ends that somebody reads and writes beside the host. Where nobody did, nothing happens. */
export async function removeSecondAdult(deps: CaseDeps, actor: PersonActor, input: { case: CaseId }): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'remove-second-adult');
    if (row.secondAdult === null) return;
    await letGo(tx, row);
    await changeCase(tx, row, { secondAdult: null });
    await tellCase(deps, tx, row);
  });
}

/** Her grants go, and the epoch is spent: the next opening starts one without her. Unless she accepted a need as well. */
export async function letGo(tx: Transaction, row: Permitted<Case, CaseAction>): Promise<void> {
  const { id, epoch, secondAdult, experts, holders } = row;
  if (secondAdult === null || experts.includes(secondAdult)) return;
  await dropGrants(tx, row, { caseId: id, person: secondAdult });
  await dropContactCards(tx, id, secondAdult);
  if (holders.includes(secondAdult)) await spendEpoch(tx, { caseId: id, epoch }, 'always');
}
