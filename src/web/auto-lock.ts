import { minutes } from '../kernel/index.ts';

/** How long nobody may touch any page of the app before it locks. */
export const idleTime = minutes(10);

/** How often a touch is told to the other pages of this device, which share its sign-in. In milliseconds. */
const tellEvery = 5_000;

/**
 * Calls `lock` once nobody has touched this page, or another of this device, for ten minutes; also when the phone slept
 * meanwhile, or its clock was set back. Returns how to stop.
 */
export function lockWhenIdle(lock: () => void): () => void {
  const others = new BroadcastChannel('touched');
  const tell = others.postMessage.bind(others);
  let touched = instant();
  let toldAt = 0;
  let timer: ReturnType<typeof setTimeout>;
  const touch = () => {
    if (since(touched) >= idleTime) return look();
    touched = instant();
    if (performance.now() - toldAt < tellEvery) return;
    toldAt = performance.now();
    tell(null);
  };
  const look = () => {
    clearTimeout(timer);
    const left = idleTime - since(touched);
    if (left > 0) timer = setTimeout(look, left);
    else {
      stop();
      lock();
    }
  };
  const stop = () => {
    clearTimeout(timer);
    others.close();
    for (const name of touches) removeEventListener(name, touch, true);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
  others.addEventListener('message', () => {
    touched = instant();
  });
  for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  look();
  return stop;
}

const touches = ['pointerdown', 'keydown', 'scroll'] as const;

interface Instant {
  readonly onClock: number;
  /** Never set back, but it may stand still while a phone sleeps. */
  readonly onTimer: number;
}

const instant = (): Instant => ({ onClock: Date.now(), onTimer: performance.now() });

/** Milliseconds since then, by whichever of both says more. */
const since = ({ onClock, onTimer }: Instant): number => Math.max(Date.now() - onClock, performance.now() - onTimer);
