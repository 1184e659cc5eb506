import { DomainError, type Clock, type Locale, type PersonId, type SignInId } from '../kernel/index.ts';
import type { Collective, Me } from '../identity/contract.ts';
import type { Api } from './api/api.ts';
import type { Transport } from './transport.ts';
import type { VaultDocument } from './vault/document.ts';

/** What the browser keeps of a device code: without the digits, and the server's share, it opens nothing. */
export interface KeptCode {
  readonly person: PersonId;
  readonly signIn: SignInId;
  readonly device: string;
  readonly browserSecret: string;
}

/** What a device remembers beyond one opening of the app: which version of whose vault it saw last, and its device code. */
export interface DeviceMemory {
  seenVersion(person: PersonId): number;
  sawVersion(person: PersonId, version: number): void;
  code(): KeptCode | undefined;
  keepCode(code: KeptCode | undefined): void;
}

/** A person's open vault, in memory until she signs out or the app is closed. */
export interface Unlocked {
  readonly org: string;
  readonly person: PersonId;
  readonly handle: string;
  readonly vaultKey: string;
  /** The version on the server that `document` is based on. */
  version: number;
  document: VaultDocument;
  /** As it is stored there. */
  sealed: string;
  /** Changes wait to be stored. */
  isUnsaved: boolean;
}

/** A vault as it was last stored, kept when its sign-in ends: only her words open it again. */
interface SealedCopy {
  readonly person: PersonId;
  readonly version: number;
  readonly bytes: string;
}

/** What happens beside the answer to a step, and must be said on the screen. */
export type Notice = 'signed-out' | 'locked' | 'server-restored' | 'vault-conflict';

/** One device of one person, from opening the app to closing it. Steps read and change it; nothing else does. */
export interface ClientState {
  readonly api: Api;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly memory: DeviceMemory;
  readonly notify: (notice: Notice) => void;
  /** Called while the vault is still open, before it is forgotten: the last moment to seal what was begun. */
  readonly beforeForgetting: () => Promise<void>;
  locale: Locale;
  collective?: Collective | undefined;
  unlocked?: Unlocked | undefined;
  me?: Me | undefined;
  copy?: SealedCopy | undefined;
  /** Who locked this device since it was opened: her words are enough to open it again. */
  locked?: Pick<Unlocked, 'person' | 'handle'> | undefined;
}

/** Forgets keys, vault and token, in memory. What stays is sealed, for a server that comes back older than this device. */
export function forgetSignIn(state: ClientState): void {
  const { unlocked } = state;
  if (unlocked !== undefined) {
    const { person, handle, version, sealed } = unlocked;
    state.copy = { person, version, bytes: sealed };
    state.locked = { person, handle };
  }
  state.transport.carry(undefined);
  state.unlocked = undefined;
  state.me = undefined;
}

/** The open vault. Fails with `client.locked` when the words must be typed first. */
export function unlockedOf(state: ClientState): Unlocked {
  if (state.unlocked === undefined) throw new DomainError('unauthenticated', 'client.locked');
  return state.unlocked;
}

/** The collective's settings, asked for once: its org never changes. */
export async function collectiveOf(state: ClientState): Promise<Collective> {
  state.collective ??= await state.api.collective();
  return state.collective;
}

/** Unix seconds, as signed texts hold them. */
export function secondsNow({ clock }: Pick<ClientState, 'clock'>): number {
  return Math.floor(clock.now().getTime() / 1_000);
}

/** Remembers until the app is closed. */
export function memoryOfThisOpening(): DeviceMemory {
  const versions = new Map<PersonId, number>();
  let kept: KeptCode | undefined;
  return {
    seenVersion: (person) => versions.get(person) ?? 0,
    sawVersion: (person, version) => versions.set(person, Math.max(version, versions.get(person) ?? 0)),
    code: () => kept,
    keepCode: (code) => {
      kept = code;
    },
  };
}
