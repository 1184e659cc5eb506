import { buildService } from '../http/index.ts';
import { days, manualClock } from '../kernel/index.ts';
import { createLog, type DatabaseAddress, type Secrets } from '../platform/index.ts';
import { settings } from '../identity/index.ts';
import type { DemoPerson } from './contract.ts';
import { chooseEntries } from './crowd/choose-entries.ts';
import { enterCrowd } from './crowd/enter-crowd.ts';
import { makeCrowd } from './crowd/owner.ts';
import { everybody, gatherCast, handles, joinLast } from './people/gather-cast.ts';
import { stories } from './scenes/index.ts';
import { passUntil, play } from './scenes/play.ts';
import { when } from './scenes/when.ts';
import type { Player, Stage } from './stage.ts';

export interface FillOptions {
  /** A migrated, empty database. */
  readonly address: DatabaseAddress;
  readonly secrets: Secrets;
  /** The instant at which somebody will begin to look at it. */
  readonly now: Date;
}

export interface Filled {
  readonly org: string;
  readonly people: DemoPerson[];
}

const weeksOfHistory = 4;

/** Fills a database with the demo, through the same calls that people's devices make, from weeks ago up to now. */
export async function fillDatabase({ address, secrets, now }: FillOptions): Promise<Filled> {
  const clock = manualClock(new Date(now.getTime() - days(7 * weeksOfHistory)));
  const service = await buildService({
    address,
    clock,
    secrets,
    log: createLog('error'),
    publicUrl: new URL('http://localhost'),
    isDemo: true,
  });
  try {
    const stage: Stage = { service, clock };
    const [crowd, cast] = await Promise.all([makeCrowd(chooseEntries(), handles()), gatherCast(stage)]);
    await enterCrowd(stage, cast, crowd);
    const around = { stage, cast, hopefuls: crowd.hopefuls, when: when(now) };
    await play(
      stage,
      stories.flatMap((story) => story(around)),
    );
    await passUntil(stage, now);
    const players = [...everybody(cast), await joinLast(stage, cast.coordinators.nour)];
    await leave(players);
    await service.jobs.runUntilIdle();
    const { org } = await service.deps.transaction(settings);
    return { org, people: players.map(offered) };
  } finally {
    await service.close();
  }
}

/** Signs everybody out, on every device: whoever looks begins with a clean list of sign-ins. */
async function leave(players: readonly Player[]): Promise<void> {
  for (const { client } of players) {
    for (const { id, isThisOne } of await client.api.signIns()) if (!isThisOne) await client.api.revokeSignIn(id);
    await client.signOut();
  }
}

function offered({ member, words }: Player): DemoPerson {
  const { handle, role, about } = member;
  return { handle, role, words, about };
}
