import { minutes } from '../kernel/index.ts';

/** How long nobody may touch the page before it locks. */
export const idleTime = minutes(10);

/**
 * Calls `lock` once nobody has touched the page for ten minutes, also when the phone slept meanwhile. Returns how to stop.
 */
export function lockWhenIdle(lock: () => void): () => void {
  let touchedAt = Date.now();
  let timer: ReturnType<typeof setTimeout>;
  const touch = () => {
    if (Date.now() - touchedAt >= idleTime) look();
    else touchedAt = Date.now();
  };
  const look = () => {
    clearTimeout(timer);
    const left = touchedAt + idleTime - Date.now();
    if (left > 0) timer = setTimeout(look, left);
    else {
      stop();
      lock();
    }
  };
  const stop = () => {
    clearTimeout(timer);
    for (const name of touches) removeEventListener(name, touch, true);
    document.removeEventListener('visibilitychange', look);
  };
  for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  look();
  return stop;
}

const touches = ['pointerdown', 'keydown', 'scroll'] as const;
