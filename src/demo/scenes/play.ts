import { and, isNotNull, lte, min } from 'drizzle-orm';
import { needs } from '../../cases/tables.ts';
import { moveTo, type Stage } from '../stage.ts';
import type { Scene } from './scene.ts';

/** Plays scenes in the order of time. Whatever falls due between them is done at its own instant, as a service does it. */
export async function play(stage: Stage, scenes: readonly Scene[]): Promise<void> {
  for (const scene of scenes.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    await passUntil(stage, scene.at);
    await scene.play();
  }
}

/** Lets the time pass up to an instant: each need is looked after when it is due. */
export async function passUntil(stage: Stage, until: Date): Promise<void> {
  for (;;) {
    const at = await nextLook(stage, until);
    if (at === undefined) break;
    moveTo(stage, at);
    if ((await sweep(stage)) === 0) break;
  }
  moveTo(stage, until);
}

/** When the next need is looked after, unless that is later. */
async function nextLook({ service }: Stage, until: Date): Promise<Date | undefined> {
  const [found] = await service.database.drizzle
    .select({ at: min(needs.dueAt) })
    .from(needs)
    .where(and(isNotNull(needs.dueAt), lte(needs.dueAt, until)));
  return found?.at ?? undefined;
}

/** Does what is due now, until nothing is. How much it was. */
async function sweep({ service }: Stage): Promise<number> {
  let total = 0;
  for (const due of service.rooms.sweeps) {
    for (let took = await due.sweep(); took > 0; took = await due.sweep()) total += took;
  }
  return total;
}
