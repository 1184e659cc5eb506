import { permit, type PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveCase } from '../case.ts';
import type { CaseSummary } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { lockPermittedCase } from '../load.ts';
import { summaryOf } from '../thread/list-cases.ts';
import { seekingStates } from '../need.ts';
import { needPolicy } from '../policy.ts';
import { changeCase } from '../store/cases.ts';
import { changeNeed, needsOf } from '../store/needs.ts';
import { searchingAfresh } from '../waves/reopen-need.ts';
import { settleCase } from './settle-case.ts';

/** Pauses a case: nobody is asked and nobody can accept until it goes on. */
export async function holdCase(deps: CaseDeps, actor: PersonActor, input: { case: CaseId }): Promise<CaseSummary> {
  return deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'hold');
    await changeCase(tx, row, { state: moveCase(row.state, 'hold') });
    for (const need of await needsOf(tx, [row.id]))
      await changeNeed(tx, permit(needPolicy, 'attend', system, need), {});
    await settleCase(deps, tx, row.id);
    return summaryOf(tx, actor, row.id);
  });
}

/** Lets a paused case go on: the time of every need that is sought begins again. */
export async function resumeCase(deps: CaseDeps, actor: PersonActor, input: { case: CaseId }): Promise<CaseSummary> {
  return deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'resume');
    await changeCase(tx, row, { state: moveCase(row.state, 'resume') });
    await searchAgain(deps, tx, row.id);
    await settleCase(deps, tx, row.id);
    return summaryOf(tx, actor, row.id);
  });
}

async function searchAgain(deps: CaseDeps, tx: Transaction, caseId: CaseId): Promise<void> {
  const now = deps.clock.now();
  for (const found of await needsOf(tx, [caseId])) {
    const need = permit(needPolicy, 'attend', system, found);
    const isSought = seekingStates.includes(need.state) && need.doubtedAt === null;
    await changeNeed(tx, need, isSought ? searchingAfresh(need, now) : {});
  }
  await deps.wakeAt(tx, now);
}
