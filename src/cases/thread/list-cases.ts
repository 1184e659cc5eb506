import { can, notFound, type PersonActor } from '../../access/index.ts';
import type { CaseId, NeedId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseSummary } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { casePolicy } from '../policy.ts';
import { presentNeed } from '../present-need.ts';
import type { Case, Need } from '../rows.ts';
import { appointmentsOf } from '../store/appointments.ts';
import { casesById, casesOf } from '../store/cases.ts';
import { unreadCounts } from '../store/contents.ts';
import { waitingQuestions } from '../store/questions.ts';
import { needsOf, togetherOf } from '../store/needs.ts';
import { referralsOf } from '../store/referrals.ts';

/** The cases that she opened or accepted a need of, the newest first. */
export async function listCases(deps: CaseDeps, actor: PersonActor): Promise<{ cases: CaseSummary[] }> {
  return deps.transaction(async (tx) => ({
    cases: await summariesOf(tx, actor, await casesOf(tx, actor.person)),
  }));
}

/** One case as it stands, for whoever has just changed it. */
export async function summaryOf(tx: Transaction, actor: PersonActor, id: CaseId): Promise<CaseSummary> {
  const [summary] = await summariesOf(tx, actor, await casesById(tx, [id]));
  if (summary === undefined) throw notFound();
  return summary;
}

/** These cases as she sees them in a list. */
export async function summariesOf(tx: Transaction, actor: PersonActor, rows: readonly Case[]): Promise<CaseSummary[]> {
  const caseIds = rows.map(({ id }) => id);
  const needs = await needsOf(tx, caseIds);
  const present = await needPresenter(tx, actor, needs);
  const unread = await unreadCounts(tx, actor.person, caseIds);
  const hosted = rows.filter(({ host }) => host === actor.person).map(({ id }) => id);
  const waiting = await waitingQuestions(tx, hosted);
  return rows.map((row) => ({
    id: row.id,
    host: row.host,
    state: row.state,
    isSensitive: row.isSensitive,
    openedAt: row.openedAt.toISOString(),
    ...(row.closedAt !== null && { closedAt: row.closedAt.toISOString() }),
    needs: needs.filter(({ caseId }) => caseId === row.id).map(present),
    unread: (unread.get(row.id) ?? 0) + (waiting.get(row.id) ?? 0),
    can: can(casePolicy, actor, row),
  }));
}

async function needPresenter(tx: Transaction, actor: PersonActor, needs: readonly Need[]) {
  const ids = needs.map(({ id }) => id);
  const referrals = await referralsOf(tx, ids);
  const appointments = await appointmentsOf(tx, ids);
  const together = await togetherOf(tx, ids);
  const of = <Row extends { needId: NeedId }>(rows: readonly Row[], id: NeedId): Row[] =>
    rows.filter(({ needId }) => needId === id);
  return (need: Need) =>
    presentNeed(
      need,
      {
        referrals: of(referrals, need.id),
        appointments: of(appointments, need.id),
        togetherWith: together.get(need.id) ?? [],
      },
      actor,
    );
}
