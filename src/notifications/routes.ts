import { z } from 'zod';
import type { App } from '../access/index.ts';
import {
  MailAddressInput,
  MailCode,
  NewsList,
  NewsSight,
  Notifications,
  NotificationsChange,
  PushSubscriptionInput,
  Unread,
} from './contract.ts';
import type { NotificationDeps } from './deps.ts';
import { confirmMailAddress, giveMailAddress, removeMailAddress } from './give-mail-address.ts';
import { endPush, keepPushAddress } from './keep-push-address.ts';
import { countUnread, readNews, seeNews } from './read-news.ts';
import { changeNotifications, readNotifications } from './read-notifications.ts';

/** Everybody has her own, and nobody another's: no id is named. */
const config = { access: 'signed-in' } as const;
const gone = { 204: z.null() };
const whole = { 200: Notifications };

export function notificationsRoutes(app: App, deps: NotificationDeps): void {
  app.get('/v1/news', { config, schema: { response: { 200: NewsList } } }, async (request) =>
    readNews(deps, request.actor),
  );

  app.put('/v1/news/sight', { config, schema: { body: NewsSight, response: gone } }, async (request, reply) => {
    await seeNews(deps, request.actor, request.body);
    return reply.code(204).send(null);
  });

  app.get('/v1/unread', { config, schema: { response: { 200: Unread } } }, async (request) =>
    countUnread(deps, request.actor),
  );

  app.get('/v1/me/notifications', { config, schema: { response: whole } }, async (request) =>
    readNotifications(deps, request.actor),
  );

  app.patch(
    '/v1/me/notifications',
    { config, schema: { body: NotificationsChange, response: whole } },
    async (request) => changeNotifications(deps, request.actor, request.body),
  );

  app.put(
    '/v1/me/push',
    { config, schema: { body: PushSubscriptionInput, response: gone } },
    async (request, reply) => {
      await keepPushAddress(deps, request.actor, request.body);
      return reply.code(204).send(null);
    },
  );

  app.delete('/v1/me/push', { config, schema: { response: gone } }, async (request, reply) => {
    await endPush(deps, request.actor);
    return reply.code(204).send(null);
  });

  app.put('/v1/me/mail', { config, schema: { body: MailAddressInput, response: whole } }, async (request) =>
    giveMailAddress(deps, request.actor, request.body),
  );

  app.put('/v1/me/mail/confirmation', { config, schema: { body: MailCode, response: whole } }, async (request) =>
    confirmMailAddress(deps, request.actor, request.body),
  );

  app.delete('/v1/me/mail', { config, schema: { response: whole } }, async (request) =>
    removeMailAddress(deps, request.actor),
  );
}
