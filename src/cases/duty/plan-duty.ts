import { permit, type PersonActor } from '../../access/index.ts';
import { coordinators, proofsOf, suspendedAmong } from '../../identity/index.ts';
import { days, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { DutyList, DutyPlan } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { wrongDuty } from '../errors.ts';
import { dutyPolicy } from '../policy.ts';
import { absencesAfter, dutiesFrom, replaceDuty } from '../store/duties.ts';
import { awayIn, uncoveredFrom } from './coverage.ts';
import { weekOf } from './on-duty.ts';

/** Nobody knows until when somebody is suspended: beyond every week that is planned. */
const farAhead = (now: Date): Date => new Date(now.getTime() + days(3_650));

/** The weeks that are planned, this one first. Whoever is suspended counts as away. */
export async function readDuties(deps: CaseDeps, actor: PersonActor): Promise<DutyList> {
  permit(dutyPolicy, 'read', actor, {});
  const now = deps.clock.now();
  return deps.transaction(async (tx) => {
    const rows = await dutiesFrom(tx, weekOf(now));
    const absences = await absencesAfter(tx, now);
    const suspended = await suspendedAmong(
      tx,
      rows.map(({ person }) => person),
    );
    const away = [...absences, ...suspended.map((person) => ({ person, from: now, until: farAhead(now) }))];
    const weeks = Map.groupBy(rows, ({ week }) => week);
    const of = (week: string, role: 'coordinator' | 'expert'): PersonId[] =>
      (weeks.get(week) ?? []).filter((row) => row.role === role).map(({ person }) => person);
    return {
      duties: [...weeks.keys()].map((week) => {
        const planned = of(week, 'coordinator');
        const from = planned.length > 0 ? uncoveredFrom(week, planned, away, now) : undefined;
        return {
          week,
          coordinators: planned,
          experts: of(week, 'expert'),
          away: awayIn(week, planned, away, now),
          ...(from && { uncoveredFrom: from.toISOString() }),
        };
      }),
      absences: absences.map(({ id, person, from, until }) => ({
        id,
        person,
        from: from.toISOString(),
        until: until.toISOString(),
      })),
    };
  });
}

/** Plans a week, in place of what was planned. Fails with `cases.wrong_duty` for a week that is over, or a stranger. */
export async function planDuty(deps: CaseDeps, actor: PersonActor, input: DutyPlan & { week: string }): Promise<void> {
  const by = permit(dutyPolicy, 'plan', actor, {});
  await deps.transaction(async (tx) => {
    const isMonday = weekOf(new Date(`${input.week}T12:00:00Z`)) === input.week;
    if (!isMonday || input.week < weekOf(deps.clock.now())) throw wrongDuty('no Monday, or over');
    await mustExist(tx, input);
    const rows = (['coordinator', 'expert'] as const).flatMap((role) =>
      input[`${role}s`].map((person, at) => ({ role, place: at + 1, person })),
    );
    await replaceDuty(tx, by, input.week, rows);
    await deps.publish(tx, { topic: 'board', id: input.week, people: 'coordinators' });
  });
}

async function mustExist(tx: Transaction, { coordinators: planned, experts }: DutyPlan): Promise<void> {
  const isSet = (people: readonly PersonId[]): boolean => new Set(people).size === people.length;
  if (!isSet(planned) || !isSet(experts)) throw wrongDuty('the same person twice');
  const seated = await coordinators(tx);
  if (!planned.every((person) => seated.includes(person))) throw wrongDuty('no coordinator');
  const known = await proofsOf(tx, experts, { withHandles: false });
  if (known.length !== experts.length) throw wrongDuty('nobody of that name');
}
