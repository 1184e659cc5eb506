import { permit } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveCase, systemClosesAt } from '../case.ts';
import { type CaseDeps, system } from '../deps.ts';
import { isOpenNeed, seekingStates } from '../need.ts';
import { casePolicy } from '../policy.ts';
import { appointmentsOf } from '../store/appointments.ts';
import { changeCase, findCase } from '../store/cases.ts';
import { needsOf } from '../store/needs.ts';
import { tellCase } from '../tell-case.ts';

/** Lets a case follow its needs: covered once all open ones are, open again when one is sought, closed later by itself. */
export async function settleCase(deps: CaseDeps, tx: Transaction, caseId: CaseId): Promise<void> {
  const row = permit(casePolicy, 'attend', system, await findCase(tx, caseId));
  if (row.state === 'closed') return;
  const needs = await needsOf(tx, [caseId]);
  const appointments = await appointmentsOf(
    tx,
    needs.map(({ id }) => id),
  );
  const open = needs.filter(({ state }) => isOpenNeed(state));
  const isSought = open.some(({ state }) => seekingStates.includes(state));
  const isCovered = open.length > 0 && !isSought;
  const ends = [...needs, ...appointments].flatMap(({ endedAt }) => endedAt ?? []);
  const lastEndedAt =
    open.length > 0 || ends.length === 0 ? undefined : new Date(Math.max(...ends.map((at) => at.getTime())));
  const state =
    row.state === 'open' && isCovered
      ? moveCase(row.state, 'cover')
      : row.state === 'covered' && isSought
        ? moveCase(row.state, 'uncover')
        : row.state;
  await changeCase(tx, row, { state, dueAt: systemClosesAt(row.lastOpenedAt, lastEndedAt) });
  await tellCase(deps, tx, row);
}
