import { permit, type Permitted, type PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { moveAppointment } from '../appointment.ts';
import { moveCase, type Outcome } from '../case.ts';
import type { CaseSummary, Closure } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { lockPermittedCase } from '../load.ts';
import { summaryOf } from '../thread/list-cases.ts';
import { isOpenNeed } from '../need.ts';
import { appointmentPolicy, needPolicy } from '../policy.ts';
import type { Case } from '../rows.ts';
import { changeAppointment, standingAppointments } from '../store/appointments.ts';
import { changeCase } from '../store/cases.ts';
import { roundTimes } from '../store/forgetting.ts';
import { needsOf } from '../store/needs.ts';
import { tellCase } from '../tell-case.ts';
import { endNeed, type NeedEnd } from './end-need.ts';
import { contentsKeptUntil } from '../keeping.ts';

/** Closes a case for good, with what came of it. It can be opened again for seven days; then its contents are gone. */
export async function closeCase(
  deps: CaseDeps,
  actor: PersonActor,
  input: Closure & { case: CaseId },
): Promise<CaseSummary> {
  return deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'close');
    await endCase(deps, tx, row, input.outcome);
    return summaryOf(tx, actor, row.id);
  });
}

/** The steps of closing; the case must be locked. */
export async function endCase(
  deps: CaseDeps,
  tx: Transaction,
  row: Permitted<Case, 'close'>,
  outcome: Outcome,
): Promise<void> {
  const now = deps.clock.now();
  for (const need of await needsOf(tx, [row.id])) {
    if (!isOpenNeed(need.state)) continue;
    await endNeed(deps, tx, permit(needPolicy, 'attend', system, need), endOf(need.state === 'covered', outcome));
  }
  const isDone = outcome !== 'unmet' && outcome !== 'no-longer-needed';
  for (const standing of await standingAppointments(tx, row.id)) {
    const appointment = permit(appointmentPolicy, 'attend', system, standing);
    // What was held is over with the case; nobody is told that she gave it back.
    const state = moveAppointment(standing.state, standing.state === 'confirmed' && isDone ? 'complete' : 'release');
    await changeAppointment(tx, appointment, {
      state,
      ...(state === 'released' && { releaseReason: 'by-host' as const }),
      endedAt: now,
      dueAt: null,
    });
  }
  await changeCase(tx, row, {
    state: moveCase(row.state, 'close'),
    outcome,
    closedAt: now,
    dueAt: contentsKeptUntil(now),
  });
  await roundTimes(tx, row);
  await deps.announce(tx, 'case-closed', { caseId: row.id });
  await tellCase(deps, tx, row);
}

function endOf(isCovered: boolean, outcome: Outcome): NeedEnd {
  if (isCovered && outcome !== 'unmet' && outcome !== 'no-longer-needed') return { move: 'meet' };
  return outcome === 'no-longer-needed' ? { move: 'withdraw' } : { move: 'give-up', reason: 'case-closed' };
}
