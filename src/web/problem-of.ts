import { ApiError, OfflineError } from '../client/index.ts';
import { DomainError } from '../kernel/index.ts';
import type { Problem } from './components/problem.tsx';

/** What a failed step means for whoever took it. Rethrows what is no refusal but our own mistake. */
export function problemOf(error: unknown): Problem {
  if (error instanceof OfflineError) return 'offline';
  if (error instanceof ApiError) return problemOfStatus(error.status);
  if (error instanceof DomainError) return error.code.startsWith('sealing.') ? 'unproven' : 'changed-meanwhile';
  throw error;
}

/** Takes a step; undefined when it was taken, else what stood in its way. */
export async function attempt(step: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

function problemOfStatus(status: number): Problem {
  if (status === 429) return 'too-many';
  if (status === 409 || status === 412) return 'changed-meanwhile';
  return status >= 500 || status === 400 || status === 422 ? 'unavailable' : 'not-allowed';
}
