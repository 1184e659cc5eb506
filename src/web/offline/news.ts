import { news } from 'shell:files';
import type { Locale } from '../../kernel/index.ts';
import { knownDevice } from './shell-cache.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The longest line that is shown beneath: a kind, an urgency, a zone. */
const longest = 80;

/**
 * Shows that there is something new, and never what. `payload` is JSON, filled up with blanks to a constant length; its
 * `line` (kind, urgency and zone) is there only for whoever chose to see it.
 */
export async function showNews({ registration }: WorkerScope, payload: string): Promise<void> {
  const { locale, appName, icon } = (await knownDevice().catch(() => undefined)) ?? stranger();
  const line = lineIn(payload);
  await registration.showNotification((news[locale] ?? news['fr'] ?? '{app}').replace('{app}', appName), {
    icon: `/icons/${icon}-192.png`,
    lang: locale,
    dir: locale === 'ar' ? 'rtl' : 'ltr',
    // One notification however much is new.
    tag: 'news',
    ...(line !== undefined && { body: line }),
  });
}

/** A tap leads into the app where it is open, else to its first page: never deeper, since nobody is signed in yet. */
export async function openApp({ clients }: WorkerScope): Promise<void> {
  const [open] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  await (open ? open.focus() : clients.openWindow('/'));
}

function stranger() {
  return { locale: navigator.language.slice(0, 2) as Locale, appName: 'Relais', icon: 'dots' };
}

function lineIn(payload: string): string | undefined {
  try {
    const { line } = JSON.parse(payload) as { line?: unknown };
    return typeof line === 'string' && line !== '' ? line.slice(0, longest) : undefined;
  } catch {
    return undefined;
  }
}
