import { permit } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveCase } from '../case.ts';
import { type CaseDeps, system } from '../deps.ts';
import { casePolicy } from '../policy.ts';
import type { Case } from '../rows.ts';
import { changeCase, dueCases, lockCaseIfFree } from '../store/cases.ts';
import { eraseCase, eraseContents } from '../store/forgetting.ts';
import { endCase } from './close-case.ts';
import { contentsKeptUntil, tracesKeptUntil } from '../keeping.ts';

const mostAtOnce = 50;

/** Closes what nobody closed, and forgets what was closed long enough ago. Says how many cases it took. */
export async function attendDueCases(deps: CaseDeps): Promise<number> {
  const due = await deps.transaction((tx) => dueCases(tx, deps.clock.now(), mostAtOnce));
  let taken = 0;
  for (const id of due) if (await attendCase(deps, id)) taken += 1;
  return taken;
}

/** Does what is due for one case. False when nothing was, or somebody else is at it. */
async function attendCase(deps: CaseDeps, id: CaseId): Promise<boolean> {
  return deps.transaction(async (tx) => {
    const row = await lockCaseIfFree(tx, id);
    if (row === undefined || row.dueAt > deps.clock.now()) return false;
    if (row.closedAt === null) await closeForgotten(deps, tx, row);
    else await forget(deps, tx, row, row.closedAt);
    return true;
  });
}

async function closeForgotten(deps: CaseDeps, tx: Transaction, row: Case): Promise<void> {
  const open =
    row.state === 'on-hold'
      ? await changeCase(tx, permit(casePolicy, 'resume', system, row), { state: moveCase(row.state, 'resume') })
      : row;
  await endCase(deps, tx, permit(casePolicy, 'close', system, open), 'forgotten');
}

async function forget(deps: CaseDeps, tx: Transaction, row: Case, closedAt: Date): Promise<void> {
  const now = deps.clock.now();
  if (row.hasContents && contentsKeptUntil(closedAt) <= now) await eraseContents(tx, row);
  if (tracesKeptUntil(closedAt) <= now) {
    await eraseCase(tx, { id: row.id, closedAt });
    return;
  }
  await changeCase(tx, permit(casePolicy, 'attend', system, row), {
    hasContents: contentsKeptUntil(closedAt) > now,
    dueAt: contentsKeptUntil(closedAt) > now ? contentsKeptUntil(closedAt) : tracesKeptUntil(closedAt),
  });
}
