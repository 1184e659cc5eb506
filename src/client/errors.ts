/** The server refused, in its own words (RFC 9457). `code` is `<room>.<what>`, stable; a screen chooses its sentence by it. */
export class ApiError extends Error {
  declare readonly status: number;
  declare readonly code: string;
  /** JSON pointer to the field that was refused, where one was. */
  declare readonly pointer: string | undefined;
  /** When to try again, in seconds, where the server said so (429, 503). */
  declare readonly retryAfterSeconds: number | undefined;
  /** How many wrong tries are left, where they are counted. */
  declare readonly triesLeft: number | undefined;

  constructor(status: number, code: string, hints: RefusalHints = {}) {
    super(code);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.pointer = hints.pointer;
    this.retryAfterSeconds = hints.retryAfterSeconds;
    this.triesLeft = hints.triesLeft;
  }
}

interface RefusalHints {
  readonly pointer?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly triesLeft?: number | undefined;
}

/** No answer came: no network, or a server that is not there. What was asked may be asked again as it is. */
export class OfflineError extends Error {
  constructor(cause?: unknown) {
    super('client.offline', { cause });
    this.name = 'OfflineError';
  }
}

/** What a refused answer says, also where a proxy answered in the server's place. */
export async function refusalOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? '');
  const problem = await problemIn(response);
  return new ApiError(response.status, problem.code ?? 'unavailable', {
    pointer: problem.errors?.[0]?.pointer,
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
    triesLeft: problem.triesLeft,
  });
}

interface Problem {
  readonly code?: string;
  readonly errors?: readonly { readonly pointer?: string }[];
  readonly triesLeft?: number;
}

async function problemIn(response: Response): Promise<Problem> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return {};
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}
