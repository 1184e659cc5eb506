import { ApiError } from './errors.ts';
import { readEvents } from './stream.ts';
import { stopped, type Transport } from './transport.ts';

/** Something of mine changed: what, and which one. Never its content. */
export interface Change {
  readonly topic: 'case' | 'referrals' | 'board' | 'joins' | 'vetting' | 'me' | 'entry' | 'emergency-card' | 'kept';
  readonly id: string;
}

export interface Listener {
  readonly onChange: (change: Change) => void;
  /** Connected, also after a break: what is shown must be read again, since changes may have been missed. */
  readonly onReady: () => void;
  /** The stream broke and will be tried again. */
  readonly onBroken?: () => void;
  /** The sign-in is over: nobody listens any more. */
  readonly onOver?: () => void;
}

export interface ListenOptions {
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const longestWait = 30_000;

/** Listens until stopped. A broken stream is opened again, after 1, 2, 4 … 30 seconds, with some chance in it. */
export function listen(transport: Transport, listener: Listener, options: ListenOptions = {}): () => void {
  const control = new AbortController();
  void keepListening(transport, listener, options.wait ?? waitFor, control.signal);
  return () => control.abort(stopped);
}

async function keepListening(
  transport: Transport,
  listener: Listener,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let misses = 0;
  while (!signal.aborted) {
    try {
      const response = await transport.open('/v1/events', signal);
      for await (const { event, data } of readEvents(response.body ?? new ReadableStream())) {
        misses = 0;
        if (event === 'ready') listener.onReady();
        else if (event === 'change') listener.onChange(JSON.parse(data) as Change);
      }
    } catch (error) {
      // Signed out: nobody will let us in again. Everything else is a network, or a server that restarts.
      if (!signal.aborted && error instanceof ApiError && error.status === 401) return listener.onOver?.();
    }
    if (signal.aborted) return;
    listener.onBroken?.();
    await wait(Math.min(longestWait, 1_000 * 2 ** misses) * (0.5 + Math.random() / 2), signal);
    misses += 1;
  }
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
