import { openApp, showNews } from './news.ts';
import { asset, dropOldVersions, emergencyCard, keepShell, noteDevice, page } from './shell-cache.ts';
import { cardAddress, type Told } from './what-it-knows.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The worker beside the pages: opens the app without a network and says that there is something new. It lets every request
 * to the API pass untouched, and changes versions only when somebody says so or no page is open.
 */
const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldVersions().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/v1/')) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(event));
  else if (pathname === cardAddress) event.respondWith(emergencyCard(event));
  else if (mode === 'navigate') event.respondWith(page(event));
});

worker.addEventListener('message', (event) => {
  const told = event.data as Told;
  event.waitUntil(told.tell === 'device' ? noteDevice(told.device) : worker.skipWaiting());
});

worker.addEventListener('push', (event) => event.waitUntil(showNews(worker, event.data?.text() ?? '')));
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openApp(worker));
});
