import { useEffect, useState } from 'preact/hooks';
import { minutes, systemClock } from '../kernel/index.ts';
import { here } from './here.ts';

/** A difference that nobody notices: a slow answer makes as much. */
const tolerance = minutes(5);

/** The time as the server has it: a device whose clock is wrong still says rightly what is late, and what is tomorrow. */
export function timeNow(): Date {
  return new Date(systemClock.now().getTime() - (here.read().clockAhead ?? 0));
}

/** The server said what time it is. */
export function heardTime(server: Date): void {
  const ahead = systemClock.now().getTime() - server.getTime();
  const clockAhead = Math.abs(ahead) < tolerance ? 0 : ahead;
  if (Math.abs(clockAhead - (here.read().clockAhead ?? 0)) > minutes(1)) here.write({ clockAhead });
}

/** The time, looked at again each minute, so that "in 20 minutes" stays true on an open page. */
export function useNow(): Date {
  const { clockAhead } = here.use();
  const [now, setNow] = useState(timeNow);
  useEffect(() => {
    setNow(timeNow());
    const timer = setInterval(() => setNow(timeNow()), minutes(1));
    return () => clearInterval(timer);
  }, [clockAhead]);
  return now;
}
