import { OfflineError, refusalOf } from './errors.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface SendOptions {
  /** The revision that this change was made upon; 412 when the server has another. */
  readonly ifMatch?: string;
  /** The page may go away before the answer comes: it is sent all the same. */
  readonly isLast?: boolean;
}

/** One server, spoken to by one device. The access token lives here, in memory, and nowhere else. */
export interface Transport {
  /**
   * Asks once and answers the JSON. Fails with `ApiError` when refused, `OfflineError` when no answer came.
   * Nothing is sent twice, but after a 401, which says that nothing was done, with a fresh token.
   */
  readonly send: <Answer>(method: Method, path: string, body?: unknown, options?: SendOptions) => Promise<Answer>;
  /** Opens a stream of the server, signed in as `send` is. Fails likewise. */
  readonly open: (path: string, signal: AbortSignal) => Promise<Response>;
  /** From now on requests carry this token; undefined forgets it. */
  readonly carry: (accessToken: string | undefined) => void;
  readonly isSignedIn: boolean;
}

export interface TransportOptions {
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
  /** A request without an answer for so long counts as lost. */
  readonly patienceMilliseconds?: number;
  readonly onTime?: (server: Date) => void;
  /** The sign-in is over (revoked, expired, signed out elsewhere), or locked: its token is forgotten. */
  readonly onOver?: (why: 'signed-out' | 'locked') => Promise<void>;
}

const renewal = '/v1/sign-ins/current/token';

export function createTransport(options: TransportOptions): Transport {
  const call = options.fetch ?? fetch.bind(globalThis);
  const patience = options.patienceMilliseconds ?? 30_000;
  let token: string | undefined;
  let refreshing: Promise<void> | undefined;

  async function attempt(
    method: Method,
    path: string,
    init: RequestInit,
    as: string | null = token ?? null,
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    if (as !== null) headers.set('authorization', `Bearer ${as}`);
    try {
      const response = await call(new URL(path, options.baseUrl), {
        ...init,
        method,
        headers,
        credentials: 'same-origin',
      });
      const date = response.headers.get('date');
      if (date !== null) options.onTime?.(new Date(date));
      return response;
    } catch (error) {
      if (init.signal?.aborted && init.signal.reason === stopped) throw error;
      throw new OfflineError(error);
    }
  }

  /** A new token through the refresh cookie; requests that fail together ask for one together. */
  function refresh(): Promise<void> {
    refreshing ??= Promise.resolve()
      .then(renew)
      .finally(() => {
        refreshing = undefined;
      });
    return refreshing;
  }

  async function renew(): Promise<void> {
    const ended = token;
    const response = await attempt('POST', renewal, { signal: AbortSignal.timeout(patience) }, null);
    // Locked or signed in anew meanwhile: this answer is for nobody any more.
    if (token !== ended) return;
    if (response.ok) {
      token = ((await response.json()) as { accessToken: string }).accessToken;
      return;
    }
    const refusal = await refusalOf(response);
    if (response.status === 401) {
      token = undefined;
      await options.onOver?.(refusal.code === 'identity.sign_in_locked' ? 'locked' : 'signed-out');
    }
    throw refusal;
  }

  async function answered(method: Method, path: string, init: () => RequestInit): Promise<Response> {
    await refreshing;
    const used = token;
    let response = await attempt(method, path, init());
    // One that changed meanwhile was renewed already, or forgotten.
    if (response.status === 401 && used !== undefined) {
      if (token === used) await refresh();
      response = await attempt(method, path, init());
    }
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  return {
    send: async <Answer>(method: Method, path: string, body?: unknown, how: SendOptions = {}) => {
      const headers: Record<string, string> = {};
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (how.ifMatch !== undefined) headers['if-match'] = how.ifMatch;
      const response = await answered(method, path, () => ({
        headers,
        signal: AbortSignal.timeout(patience),
        ...(how.isLast && { keepalive: true }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }));
      return (await readJson(response)) as Answer;
    },
    open: (path, signal) => answered('GET', path, () => ({ headers: { accept: 'text/event-stream' }, signal })),
    carry: (accessToken) => {
      token = accessToken;
    },
    get isSignedIn() {
      return token !== undefined;
    },
  };
}

/** The reason of an abort that somebody wanted, as against a network that was lost. */
export const stopped = new Error('client.stopped');

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    throw new OfflineError(error);
  }
}
