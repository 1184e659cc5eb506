import type {
  NewsList,
  NewsSight,
  Notifications,
  NotificationsChange,
  PushSubscriptionInput,
  Unread,
} from '../../notifications/contract.ts';
import type { Transport } from '../transport.ts';

/** One typed call per route of the notifications room. */
export function notificationsApi({ send }: Transport) {
  return {
    unread: () => send<Unread>('GET', '/v1/unread'),
    news: () => send<NewsList>('GET', '/v1/news').then(({ news }) => news),
    seeNews: (seen: NewsSight) => send<void>('PUT', '/v1/news/sight', seen),

    notifications: () => send<Notifications>('GET', '/v1/me/notifications'),
    changeNotifications: (change: NotificationsChange) => send<Notifications>('PATCH', '/v1/me/notifications', change),
    keepPushAddress: (subscription: PushSubscriptionInput) => send<void>('PUT', '/v1/me/push', subscription),
    endPush: () => send<void>('DELETE', '/v1/me/push'),
    giveMailAddress: (address: string) => send<Notifications>('PUT', '/v1/me/mail', { address }),
    confirmMailAddress: (code: string) => send<Notifications>('PUT', '/v1/me/mail/confirmation', { code }),
    removeMailAddress: () => send<Notifications>('DELETE', '/v1/me/mail'),
  };
}
