import type { Change } from '../client/index.ts';
import { client } from './device.ts';
import { here } from './here.ts';
import { refreshKeptAppointments } from './offline/keeps-appointments.ts';
import { sendWhatWaits } from './unsent/is-unsent.ts';

type Topic = Change['topic'];

const listeners = new Set<(change: Change | 'all') => void>();
let stop: (() => void) | undefined;

/** Hears of changes while somebody is signed in, and hands open cases' keys to whoever waits for them. */
export function startLive(): void {
  stopLive();
  addEventListener('online', sendWhatWaits);
  stop = client.listen({
    onReady: () => {
      tell('all');
      void client.handOverKeys().catch(() => undefined);
      void sendWhatWaits();
      void refreshKeptAppointments();
    },
    onChange: tell,
  });
}

export function stopLive(): void {
  removeEventListener('online', sendWhatWaits);
  stop?.();
  stop = undefined;
}

/** Calls `hear` when something of these topics changed, or may have. Returns how to stop. */
export function onChange(topics: readonly Topic[], hear: () => void): () => void {
  const listener = (change: Change | 'all') => {
    if (change === 'all' || topics.includes(change.topic)) hear();
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(change: Change | 'all'): void {
  for (const listener of listeners) listener(change);
  if (here.read().me) void readUnread();
}

/** How many things wait: shown beside the places of the app. */
export async function readUnread(): Promise<void> {
  const unread = await client.api.unread().catch(() => undefined);
  if (unread) here.write({ unread });
}
