import { days } from '../kernel/index.ts';
import type { Expiry } from '../platform/index.ts';
import { eraseCodes } from './store/code-rows.ts';

/** When each of this room's tables forgets. */
export const notificationsExpiries: readonly Expiry[] = [
  { table: 'notification_choices', keeps: 'as its person', erase: 'cascade' },
  {
    table: 'notification_channels',
    keeps: 'push: as its sign-in, or until the push service knows it no more; mail: until taken away, or as its person',
    erase: 'cascade',
  },
  {
    table: 'address_codes',
    keeps: 'an hour, and a day more as a count',
    erase: (tx, now) => eraseCodes(tx, new Date(now.getTime() - days(1))),
  },
];
