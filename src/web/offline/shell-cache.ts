import { languages, shell, version } from 'shell:files';
import type { Asking } from './worker-scope.ts';
import { cardAddress, type Device } from './what-it-knows.ts';

/**
 * What a device keeps: the app's own files, the emergency card, and how this device speaks. Never an answer of the API,
 * so neither directory nor cases.
 */
const files = `shell-${version}`;
const card = 'card';
const device = 'device';
const deviceAddress = '/device.json';

/** How long a slow network may keep somebody from the card that she has, in milliseconds. */
const patience = 2_500;

/** Keeps what opens without a network. Fails, to be tried again, where the server already has another version. */
export async function keepShell(): Promise<void> {
  const page = await fetch('/', { cache: 'no-cache' });
  const html = await page.clone().text();
  if (!page.ok || !shell.scripts.every((script) => html.includes(script))) throw new Error('another version');
  const cache = await caches.open(files);
  await cache.put('/', page);
  await cache.addAll(shell.files);
  await caches
    .open(card)
    .then((one) => one.add(cardAddress))
    .catch(() => undefined);
}

/** Forgets what earlier versions kept. */
export async function dropOldVersions(): Promise<void> {
  for (const name of await caches.keys()) if (![files, card, device].includes(name)) await caches.delete(name);
}

/** Notes how this device speaks, and keeps the texts of that language. Does nothing once the device was forgotten. */
export async function noteDevice(told: Device): Promise<void> {
  if (!(await caches.has(files))) return;
  await (await caches.open(device)).put(deviceAddress, new Response(JSON.stringify(told)));
  await (await caches.open(files)).addAll(languages[told.locale] ?? []);
}

export async function knownDevice(): Promise<Device | undefined> {
  const noted = await caches.match(deviceAddress);
  return noted && ((await noted.json()) as Device);
}

/** A file of the app, which never changes under its name: from here if it ever came. */
export async function asset({ request }: Asking): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(files, request.url, answer.clone());
  return answer;
}

/** The card as the server has it now; as it was last seen without a network, or when the network takes too long. */
export async function emergencyCard(event: Asking): Promise<Response> {
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await keep(card, cardAddress, answer.clone());
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const kept = await caches.match(cardAddress);
  if (!kept) return fresh;
  const tired = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  return Promise.race([fresh.then((answer) => (answer.ok ? answer : kept)).catch(() => kept), tired]);
}

/** The neutral page, and every page of the app, at once from here; what the app does not know from the network if it can be. */
export async function page({ request }: Asking): Promise<Response> {
  const { pathname } = new URL(request.url);
  const known = pathname === '/calendar.html' ? pathname : isOfTheApp(pathname) ? '/' : undefined;
  const kept = known && (await caches.match(known, { cacheName: files }));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const app = await caches.match('/');
    if (app) return app;
    throw error;
  }
}

/** Addresses that the app draws itself: the others may be the server's own pages. */
const isOfTheApp = (pathname: string): boolean =>
  /^\/(|ask|cases|inbox|search|board|entry|settings|news|emergency|join|setup)(\/|$)/.test(pathname);

/** Nothing comes back into a cache that somebody cleared. */
async function keep(name: string, address: string, answer: Response): Promise<void> {
  if (await caches.has(name)) await (await caches.open(name)).put(address, answer);
}
