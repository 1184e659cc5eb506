import { type Actor, permit } from '../access/index.ts';
import { locales } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { AppIcon } from './app-icon.ts';
import type { Collective, CollectiveChange } from './contract.ts';
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

/** Changes the settings that are given and leaves the others; null takes one away. */
export async function changeCollective(deps: CoreDeps, actor: Actor, change: CollectiveChange): Promise<Collective> {
  return deps.transaction(async (tx) => {
    const whole = permit(collectivePolicy, 'change', actor, await lockSettings(tx));
    const { branches, ...rest } = change;
    await changeSettings(tx, whole, rest);
    if (branches) await replaceBranches(tx, whole, branches);
    return collectiveOf(tx);
  });
}

async function collectiveOf(tx: Transaction): Promise<Collective> {
  const { org, name, isDemo, setUpAt, rotaTelephone, accountNumber, appName, appIcon } = await settings(tx);
  return {
    org,
    name,
    isSetUp: setUpAt !== null,
    isDemo,
    ...(rotaTelephone !== null && { rotaTelephone }),
    ...(accountNumber !== null && { accountNumber }),
    appName,
    appIcon,
    branches: await branchesOf(tx),
    locales: [...locales],
  };
}
