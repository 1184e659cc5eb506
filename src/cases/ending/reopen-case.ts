import type { PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import { moveCase, reopenableUntil } from '../case.ts';
import type { CaseSummary } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { contentsGone } from '../errors.ts';
import { lockPermittedCase } from '../load.ts';
import { summaryOf } from '../thread/list-cases.ts';
import { changeCase } from '../store/cases.ts';
import { settleCase } from './settle-case.ts';

/** Opens a closed case again, so that people can go on writing. Fails with `cases.contents_gone` after seven days. */
export async function reopenCase(deps: CaseDeps, actor: PersonActor, input: { case: CaseId }): Promise<CaseSummary> {
  return deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const row = await lockPermittedCase(tx, actor, input.case, 'reopen');
    if (row.closedAt !== null && now >= reopenableUntil(row.closedAt)) throw contentsGone();
    await changeCase(tx, row, {
      state: moveCase(row.state, 'reopen'),
      lastOpenedAt: now,
      closedAt: null,
      outcome: null,
    });
    await settleCase(deps, tx, row.id);
    return summaryOf(tx, actor, row.id);
  });
}
