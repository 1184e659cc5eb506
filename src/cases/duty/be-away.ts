import { notFound, permit, type PersonActor } from '../../access/index.ts';
import { days, type Id } from '../../kernel/index.ts';
import type { DutyAbsenceInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { wrongAbsence } from '../errors.ts';
import { dutyPolicy } from '../policy.ts';
import { absencesAfter, dropAbsence, keepAbsence } from '../store/duties.ts';

const mostDays = 366;
const mostAbsences = 20;

/**
 * A coordinator says when she is away: no duty falls on her meanwhile, and weeks that hung on her alone show as uncovered.
 * Said again under the same id it replaces what she said. Fails with `cases.wrong_absence` for a time that is over, longer
 * than a year, or one too many.
 */
export async function beAway(
  deps: CaseDeps,
  actor: PersonActor,
  input: DutyAbsenceInput & { id: Id<'absence'> },
): Promise<void> {
  const by = permit(dutyPolicy, 'be-away', actor, {});
  const now = deps.clock.now();
  const [from, until] = [new Date(input.from), new Date(input.until)];
  const isWrong = until <= now || until <= from || until.getTime() - from.getTime() > days(mostDays);
  if (isWrong) throw wrongAbsence();
  await deps.transaction(async (tx) => {
    const others = (await absencesAfter(tx, now)).filter(
      ({ id, person }) => person === actor.person && id !== input.id,
    );
    if (others.length >= mostAbsences) throw wrongAbsence();
    if (!(await keepAbsence(tx, by, { id: input.id, person: actor.person, from, until }))) throw notFound();
    await deps.publish(tx, { topic: 'board', id: input.id, people: 'coordinators' });
  });
}

/** She is there again, sooner than she had said. */
export async function comeBack(deps: CaseDeps, actor: PersonActor, { id }: { id: Id<'absence'> }): Promise<void> {
  const by = permit(dutyPolicy, 'come-back', actor, {});
  await deps.transaction(async (tx) => {
    if (!(await dropAbsence(tx, by, { id, person: actor.person }))) throw notFound();
    await deps.publish(tx, { topic: 'board', id, people: 'coordinators' });
  });
}
