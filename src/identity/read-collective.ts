import { permit, type PersonActor } from '../access/index.ts';
import { locales } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { AppIcon } from './app-icon.ts';
import type { Collective, CollectiveChange } from './contract.ts';
import { settingsStale } from './errors.ts';
import { collectivePolicy } from './policy.ts';
import { branchesOf, changeSettings, lockSettings, replaceBranches, settings } from './store/collective.ts';

/** What anybody may know of the collective. */
export async function readCollective(deps: Pick<CoreDeps, 'transaction'>): Promise<Collective> {
  return deps.transaction(collectiveOf);
}

/** What the first page and a phone's home screen show of the collective. */
export interface Face {
  readonly appName: string;
  readonly appIcon: AppIcon;
  /** International form. */
  readonly rotaTelephone: string | undefined;
}

export async function readFace(deps: Pick<CoreDeps, 'transaction'>): Promise<Face> {
  const { appName, appIcon, rotaTelephone } = await deps.transaction(settings);
  return { appName, appIcon, rotaTelephone: rotaTelephone ?? undefined };
}

/**
 * Changes the settings that are given and leaves the others; null takes one away. Another telephone of the rota is told to
 * every coordinator: who changed it, and when. Fails with `identity.settings_stale` when they were changed since `revision`.
 */
export async function changeCollective(
  deps: CoreDeps,
  actor: PersonActor,
  { change, revision }: { change: CollectiveChange; revision: number | undefined },
): Promise<Collective> {
  return deps.transaction(async (tx) => {
    const whole = permit(collectivePolicy, 'change', actor, await lockSettings(tx));
    if (whole.revision !== revision) throw settingsStale();
    const { branches, ...rest } = change;
    const { rotaTelephone } = change;
    const isOtherTelephone = rotaTelephone !== undefined && rotaTelephone !== whole.rotaTelephone;
    await changeSettings(tx, whole, {
      ...rest,
      revision: whole.revision + 1,
      ...(isOtherTelephone && {
        rotaTelephoneChangedBy: actor.person,
        rotaTelephoneChangedAt: deps.clock.now(),
      }),
    });
    if (branches) await replaceBranches(tx, whole, branches);
    await deps.publish(tx, { topic: 'board', id: whole.org, people: 'coordinators' });
    return collectiveOf(tx);
  });
}

async function collectiveOf(tx: Transaction): Promise<Collective> {
  const row = await settings(tx);
  const { org, name, isDemo, setUpAt, rotaTelephone, accountNumber, appName, appIcon, publicTexts, revision } = row;
  return {
    org,
    name,
    isSetUp: setUpAt !== null,
    isDemo,
    ...(rotaTelephone !== null && { rotaTelephone }),
    ...(accountNumber !== null && { accountNumber }),
    appName,
    appIcon,
    publicTexts,
    revision,
    branches: await branchesOf(tx),
    locales: [...locales],
  };
}
