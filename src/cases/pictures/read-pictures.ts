import { permit, type PersonActor } from '../../access/index.ts';
import { days } from '../../kernel/index.ts';
import type { CasePictures } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { spanOf } from '../duty/coverage.ts';
import { weekOf } from '../duty/on-duty.ts';
import { boardPolicy } from '../policy.ts';
import { acceptedNeeds, countFunnel, openNeeds } from '../store/pictures.ts';
import { ageOf, ages } from './age.ts';
import { firstYesLines } from './first-yes.ts';
import { hideSmall } from './spread.ts';

/** Cases are forgotten 28 days after closing: further back the weeks would be holed. */
const weeksBack = 3;
const funnelDays = 28;

/** All cases together, for coordinators: how old they are, how fast a yes comes, where questions are lost. Nobody’s own figures. */
export async function readPictures(deps: CaseDeps, actor: PersonActor): Promise<CasePictures> {
  const by = permit(boardPolicy, 'read', actor, {});
  const now = deps.clock.now();
  const weeks = lastWeeks(now);
  return deps.transaction(async (tx) => {
    const open = await openNeeds(tx, by);
    const accepted = await acceptedNeeds(tx, by, spanOf(weeks[0] ?? weekOf(now)).from);
    const funnel = await countFunnel(tx, by, new Date(now.getTime() - days(funnelDays)));
    return {
      ages: ages.map((age) => {
        const these = open.filter(({ openedAt }) => ageOf(openedAt, now) === age);
        const done = these.filter(({ isAccepted }) => isAccepted).length;
        return { age, waiting: these.length - done, accepted: done };
      }),
      firstYes: firstYesLines(accepted, weeks),
      funnel: {
        asked: hideSmall(funnel.asked),
        seen: hideSmall(funnel.seen),
        accepted: hideSmall(funnel.accepted),
        met: hideSmall(funnel.met),
      },
    };
  });
}

/** The Mondays of this week and the ones before it, the oldest first. */
function lastWeeks(now: Date): string[] {
  const monday = Date.parse(`${weekOf(now)}T00:00:00Z`);
  return Array.from({ length: weeksBack + 1 }, (_, index) =>
    new Date(monday - days(7 * (weeksBack - index))).toISOString().slice(0, 10),
  );
}
