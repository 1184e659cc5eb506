import { DomainError, systemClock, type Clock, type Locale } from '../kernel/index.ts';
import type { Me } from '../identity/contract.ts';
import { createApi } from './api/api.ts';
import type { UnlockWish } from './device/index.ts';
import type { SignInWish } from './doors/index.ts';
import { OfflineError } from './errors.ts';
import { listen, type Listener, type ListenOptions } from './events.ts';
import {
  collectiveOf,
  forgetSignIn,
  memoryOfThisOpening,
  type ClientState,
  type DeviceMemory,
  type Notice,
} from './state.ts';
import { inTurn, stepsOf, type Take } from './steps.ts';
import { createTransport } from './transport.ts';
import { own } from './vault/document.ts';

const doors = () => import('./doors/index.ts');
const lost = () => import('./doors/suspend-myself.ts');
const device = () => import('./device/index.ts');
const invitations = () => import('./invitations/index.ts');
const coordinators = () => import('./coordinators/index.ts');
const keeping = () => import('./kept/index.ts');
const cases = () => import('./cases/index.ts');

export interface ClientOptions {
  readonly baseUrl: string;
  readonly locale?: Locale;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly memory?: DeviceMemory;
  readonly onNotice?: (notice: Notice) => void;
  /** What time the server says it is: for what is shown. What is signed or verified goes by the device's clock. */
  readonly onTime?: (server: Date) => void;
  /** A lock, or the end of the sign-in: the last moment at which drafts can be sealed. */
  readonly beforeForgetting?: () => Promise<void>;
}

export type Client = ReturnType<typeof createClient>;

/** Relais on one device: every route as a typed call (`api`), and the protocol as one call for each thing a person does. */
export function createClient(options: ClientOptions) {
  const notify = options.onNotice ?? (() => undefined);
  const transport = createTransport({
    ...options,
    onOver: async (why) => {
      try {
        if (state.unlocked !== undefined) await state.beforeForgetting();
      } finally {
        forgetSignIn(state);
        if (why === 'signed-out') state.memory.keepCode(undefined);
        notify(why);
      }
    },
  });
  const state: ClientState = {
    api: createApi(transport),
    transport,
    clock: options.clock ?? systemClock,
    memory: options.memory ?? memoryOfThisOpening(),
    notify,
    beforeForgetting: options.beforeForgetting ?? (() => Promise.resolve()),
    locale: options.locale ?? 'fr',
  };
  const { take, settled } = vaultKeeper(state);

  return {
    api: state.api,
    /** Who is signed in on this device; undefined while its vault is locked. */
    get me() {
      return state.me;
    },
    get locale() {
      return state.locale;
    },
    /** The screen's language: that of new words too. */
    speak: (locale: Locale) => {
      state.locale = locale;
    },
    collective: () => collectiveOf(state),
    signIn: (wish: SignInWish) => take(() => begin(state, async () => (await doors()).signIn(state, wish))),
    unlock: (wish: UnlockWish) => take(() => begin(state, async () => (await device()).unlock(state, wish))),
    /** Six digits reopen this device. */
    get hasDeviceCode() {
      return state.memory.code() !== undefined;
    },
    /** What she keeps on every device under this name, from the open vault. */
    kept: (name: string) => own(state.unlocked?.document.kept ?? {}, name)?.value,
    /** Hears of changes until the answer is called. */
    listen: (listener: Listener, how?: ListenOptions) => listen(transport, listener, how),
    /** Resolves once the vault holds everything noted so far, or could not be stored. */
    settled,
    ...stepsOf(state, take, doors, [
      'readMe',
      'signOut',
      'lock',
      'newWords',
      'completeTyped',
      'suggestWord',
      'keepInVault',
      'sealDraft',
      'openDraft',
    ]),
    ...stepsOf(state, take, lost, ['suspendMyself']),
    ...stepsOf(state, take, device, ['setDeviceCode', 'removeDeviceCode']),
    ...stepsOf(state, take, invitations, ['openInvitation', 'prepareToJoin']),
    ...stepsOf(state, take, coordinators, [
      'prepareSetUp',
      'invite',
      'joinsToConfirm',
      'confirm',
      'proposals',
      'cosign',
      'proposedRosters',
      'cosignRoster',
      'vetEntry',
      'entriesToVet',
    ]),
    ...stepsOf(state, take, keeping, ['bringIn', 'listPrints', 'openCalls', 'openKept', 'openToCall', 'shareKept']),
    ...stepsOf(state, inTurn(take), cases, [
      'ask',
      'openThread',
      'write',
      'accept',
      'sendContactCard',
      'askHost',
      'openAnswer',
      'answerQuestion',
      'handOverKeys',
      'addSecondAdult',
      'removeSecondAdult',
      'namesBeside',
      'readNote',
      'writeNote',
    ]),
  };
}

/** Opens and, for a coordinator, follows and dates the roster: that happens by itself when her app opens. */
async function begin(state: ClientState, open: () => Promise<Me>): Promise<Me> {
  const me = await open();
  if (!me.roles.includes('coordinator')) return me;
  try {
    await (await coordinators()).redateWhenDue(state);
  } catch (error) {
    if (!(error instanceof OfflineError)) throw error;
  }
  return me;
}

/** Stores the vault after each step that noted something, without keeping whoever took it waiting. */
function vaultKeeper(state: ClientState): { take: Take; settled: () => Promise<void> } {
  let keeping: Promise<void> = Promise.resolve();
  const keep = async (): Promise<void> => {
    if (!state.unlocked?.isUnsaved) return;
    try {
      await (await doors()).saveVault(state);
    } catch (error) {
      // What is not stored now goes along with the next step; copies that cannot be one person's are for her to see.
      if (error instanceof DomainError) state.notify('vault-conflict');
    }
  };
  return {
    take: async (step) => {
      try {
        return await step();
      } finally {
        keeping = keeping.then(keep);
      }
    },
    settled: () => keeping,
  };
}
