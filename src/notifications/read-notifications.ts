import type { PersonActor } from '../access/index.ts';
import type { Transaction } from '../platform/index.ts';
import { masked, unlockCandidate, unlockMailAddress } from './addresses.ts';
import type { Notifications, NotificationsChange } from './contract.ts';
import type { NotificationDeps } from './deps.ts';
import { settle } from './settle-channels.ts';
import { choicesOf, keepChoices } from './store/choice-rows.ts';
import { channelsOf } from './store/channel-rows.ts';
import { codeOf } from './store/code-rows.ts';

/** What she chose, and where she can be told. Her mail address is shown to nobody in full, herself included. */
export async function readNotifications(deps: NotificationDeps, actor: PersonActor): Promise<Notifications> {
  return deps.transaction((tx) => present(deps, tx, actor));
}

/** Changes what is given and leaves the rest. What is news already is not told over it later. */
export async function changeNotifications(
  deps: NotificationDeps,
  actor: PersonActor,
  { quietHours, ...change }: NotificationsChange,
): Promise<Notifications> {
  return deps.transaction(async (tx) => {
    const choices = await choicesOf(tx, actor.person);
    const hours = quietHours === undefined ? choices.quietHours : (quietHours ?? undefined);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    await keepChoices(tx, actor.person, { ...choices, ...given, quietHours: hours });
    await settle(deps, tx, actor.person, { isNewStart: change.push !== undefined || change.mail !== undefined });
    return present(deps, tx, actor);
  });
}

async function present(deps: NotificationDeps, tx: Transaction, actor: PersonActor): Promise<Notifications> {
  const choices = await choicesOf(tx, actor.person);
  const channels = await channelsOf(tx, actor.person);
  const mail = channels.find(({ channel }) => channel === 'mail');
  const code = await codeOf(tx, actor.person);
  const waiting = code !== undefined && code.until > deps.clock.now() ? code : undefined;
  const address = waiting
    ? unlockCandidate(deps, actor.person, waiting.candidate).address
    : mail && unlockMailAddress(deps, actor.person, mail.address);
  return {
    push: {
      publicKey: deps.push.publicKey,
      isOn: channels.some(({ signIn }) => signIn === actor.signIn),
      matters: [...choices.push],
    },
    mail: {
      isAvailable: deps.mail !== undefined,
      state: waiting ? 'unconfirmed' : stateOf(mail),
      ...(address !== undefined && { address: masked(address) }),
      codeRefused: waiting?.isRefused ?? false,
      matters: [...choices.mail],
    },
    quietHours: choices.quietHours ?? null,
    criticalPasses: choices.criticalPasses,
    detail: choices.detail ?? 'nothing',
    isDetailAsked: choices.detail !== undefined,
  };
}

const stateOf = (mail: { isRefused: boolean } | undefined): 'none' | 'working' | 'refused' => {
  if (mail === undefined) return 'none';
  return mail.isRefused ? 'refused' : 'working';
};
