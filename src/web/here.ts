import type { Notice } from '../client/index.ts';
import type { Unread } from '../notifications/contract.ts';
import type { Collective, Me } from '../identity/contract.ts';
import { createStore } from './store.ts';

/** Who uses this device now, and what the whole page knows. */
export interface Here {
  /** Absent until somebody signed in, and again after a lock. */
  readonly me?: Me | undefined;
  readonly collective?: Collective | undefined;
  /** After a lock: whose words open again. */
  readonly lockedHandle?: string | undefined;
  /** The address that was open at a lock, until its page has gone on where it was. */
  readonly lockedOn?: string | undefined;
  readonly notice?: Exclude<Notice, 'locked'> | undefined;
  readonly unread?: Unread | undefined;
  /** Something did not come for want of a network. */
  readonly isOffline?: boolean;
  /** Opened while no server answered: only what this device keeps is there. */
  readonly opensOffline?: boolean;
  /** A yes given without a network is too old to go by itself. */
  readonly asksAgain?: boolean;
  /** A newer app waits on this device: seals what is being typed, and loads it. */
  readonly newVersion?: (() => Promise<void>) | undefined;
  /** By how many milliseconds this device's clock is ahead of the server's; negative behind. 0 when nobody would notice. */
  readonly clockAhead?: number;
  /** The browser keeps nothing of what it is told to, once this page is closed. */
  readonly keepsNothing?: boolean;
  /** Counted up when the language changes, so that everything is drawn again. */
  readonly drawing: number;
}

export const here = createStore<Here>({ drawing: 0 });

/** Something that the device's client wants said, beside the answer to a step. */
export function noticed(notice: Notice): void {
  const { me, lockedHandle } = here.read();
  if (notice !== 'signed-out' && notice !== 'locked') return here.write({ notice });
  here.write({
    me: undefined,
    unread: undefined,
    lockedHandle: me?.handle ?? lockedHandle,
    lockedOn: location.href,
    notice: notice === 'locked' ? undefined : notice,
  });
}

/** Whoever shelters may ask for help: a host, or somebody invited as one who may begin before she is confirmed. */
export function mayAsk({ me }: Here): boolean {
  return me !== undefined && (me.roles.includes('host') || me.state === 'ready');
}
