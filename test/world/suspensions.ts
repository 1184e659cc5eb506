import type { CaseId } from '../../src/kernel/index.ts';
import { openDevice } from './devices.ts';
import { cosignsAll, signsIn, welcomes, type Somebody } from './people.ts';
import { startWorld, type Expert, type Host, type World } from './world.ts';

/** Three coordinators with seats, a host, and an expert whose phone may be taken. */
export interface Suspensions {
  readonly world: World;
  readonly noor: Somebody;
  readonly odile: Host;
  readonly samira: Expert;
  readonly suspends: (by: Somebody, whom: Somebody) => Promise<void>;
  readonly lifts: (by: Somebody, whom: Somebody) => Promise<void>;
  /** Signs in by words on a new device. */
  readonly comesBack: (who: Somebody) => Promise<Somebody>;
}

export async function startSuspensions(): Promise<Suspensions> {
  const world = await startWorld();
  const { service, ines, wout } = world;
  const noor = await welcomes(service, ines, 'Noor', ['coordinator']);
  for (const proposal of await wout.client.proposedRosters()) await wout.client.cosignRoster(proposal);
  await cosignsAll(wout);
  const odile = await world.host('Odile');
  const samira = await world.expert('Samira', { nightOk: true });
  await service.settle();
  return {
    world,
    noor,
    odile,
    samira,
    async suspends({ client }, { id }) {
      await client.api.suspend(id);
      await service.settle();
    },
    async lifts({ client }, { id }) {
      await client.api.liftSuspension(id);
      await service.settle();
    },
    comesBack: ({ handle, words }) => signsIn(openDevice(service), handle, words),
  };
}

/** How a call ends: `done`, or the status and code of its refusal. */
export const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: { status?: number; code?: string }) => `${error.status} ${error.code}`,
  );

/** The first need of her case, as its host reads it. */
export async function needOf({ client }: Host, id: CaseId) {
  const { needs } = await client.api.caseOf(id);
  return needs[0];
}
