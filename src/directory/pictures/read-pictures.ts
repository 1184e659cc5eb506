import { permit, type PersonActor } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import { dayOf } from '../calendar-day.ts';
import type { Coverage, CoverageQuery, Loads } from '../contract.ts';
import { picturePolicy } from '../policy.ts';
import { coverageLines } from './coverage-lines.ts';
import { loadsOf } from './loads.ts';
import { countAskable, countCarried } from './picture-rows.ts';

/** How many people could be asked, by language, zone and half-day of the coming week. For coordinators. */
export async function readCoverage(deps: CoreDeps, actor: PersonActor, { kind }: CoverageQuery): Promise<Coverage> {
  const by = permit(picturePolicy, 'read', actor, {});
  const today = dayOf(deps.clock.now());
  return deps.transaction(async (tx) => ({ lines: coverageLines(await countAskable(tx, by, { today, kind })) }));
}

/** What experts carry against the caps they chose, so that nobody burns out. For coordinators. */
export async function readLoads(deps: CoreDeps, actor: PersonActor): Promise<Loads> {
  const by = permit(picturePolicy, 'read', actor, {});
  return deps.transaction(async (tx) => loadsOf(await countCarried(tx, by, deps.clock.now())));
}
