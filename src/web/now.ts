import { useEffect, useState } from 'preact/hooks';
import { minutes, systemClock } from '../kernel/index.ts';

/** The time, looked at again each minute, so that "in 20 minutes" stays true on an open page. */
export function useNow(): Date {
  const [now, setNow] = useState(() => systemClock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(systemClock.now()), minutes(1));
    return () => clearInterval(timer);
  }, []);
  return now;
}
