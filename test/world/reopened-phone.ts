import type { Client, Notice } from '../../src/client/index.ts';
import { memoryOfThisOpening } from '../../src/client/state.ts';
import { addressOf, fetchOf, openDevice } from './devices.ts';
import type { TestService } from './service.ts';

export type ReopenedPhone = ReturnType<typeof phoneOf>;

/** One phone through several openings of the app: its cookies and what it remembers stay, keys do not. */
export function phoneOf(service: TestService, notices: Notice[] = []) {
  const memory = memoryOfThisOpening();
  /** Every request, and whether it carried a token: `GET /v1/me as somebody`. */
  const asked: string[] = [];
  const inside = fetchOf(service);
  let isOnline = true;
  let held: { path: string; until: Promise<void> } | undefined;
  const open = (beforeForgetting?: () => Promise<void>): Client =>
    openDevice(service, {
      memory,
      onNotice: (notice) => notices.push(notice),
      ...(beforeForgetting && { beforeForgetting }),
      fetch: async (input, init) => {
        const who = new Headers(init?.headers).has('authorization') ? 'somebody' : 'nobody';
        asked.push(`${init?.method} ${addressOf(input).pathname} as ${who}`);
        if (!isOnline) throw new TypeError('network');
        if (held?.path === addressOf(input).pathname) await held.until;
        return inside(input, init);
      },
    });
  return {
    memory,
    asked,
    open,
    /** Requests to this address stay on their way until the answer is called. */
    delays: (path: string): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = { path, until: promise };
      return resolve;
    },
    goOffline: () => {
      isOnline = false;
    },
    goOnline: () => {
      isOnline = true;
    },
  };
}
