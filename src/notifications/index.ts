/**
 * Notifications: that there is something new, in the app, by push and by mail; what each person chose of it.
 * Must never know: a word of a case, a name of anybody's; and it keeps no news, only what was told and seen of it.
 */
export type { NotificationDeps } from './deps.ts';
export { notificationsExpiries } from './expiries.ts';
export { notificationsJobs, notificationsSweeps } from './jobs.ts';
