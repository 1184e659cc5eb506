import type { PersonId } from '../kernel/index.ts';
import type { Subscription, Sweep } from '../platform/index.ts';
import { claimChannels } from './claim-channels.ts';
import type { NotificationDeps } from './deps.ts';
import { heardEvents, nudgePeople } from './nudge-people.ts';
import { sendCode } from './send-code.ts';
import type { ChannelId } from './store/channel-rows.ts';
import { tellChannel } from './tell-channel.ts';

/** What this room does when others announce something. */
export function notificationsJobs(deps: NotificationDeps): Subscription[] {
  return [
    { queue: 'notifications.hear', on: heardEvents, run: (ids, event) => nudgePeople(deps, event, ids) },
    {
      queue: 'notifications.tell',
      on: 'channel-due',
      run: ({ channel, claim = '' }) => tellChannel(deps, { channel: channel as ChannelId, claim }),
    },
    {
      queue: 'notifications.send-code',
      on: 'code-asked',
      run: ({ person }) => sendCode(deps, { person: person as PersonId }),
    },
  ];
}

/** What this room does because time passed. */
export function notificationsSweeps(deps: NotificationDeps): Sweep[] {
  return [{ name: 'notifications.tell-due', sweep: () => deps.transaction((tx) => claimChannels(deps, tx)) }];
}
