import { DomainError } from '../../kernel/index.ts';
import { fingerprinter, fingerprintKeyId, makeFingerprintKey, type Fingerprint } from '../../sealing/index.ts';
import { ApiError } from '../errors.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { cardOpener, cardSealer } from './cards.ts';
import type { KeptWords } from './words.ts';

/** What an import must know of the list, without a name in it. */
export interface ListPrints {
  readonly keyId: string;
  printsOf(words: Pick<KeptWords, 'name' | 'telephone'>): Promise<RowPrints>;
  /** Whether she said no before, by name or by number; or is on the list already, by both. */
  standingOf(prints: RowPrints): 'said-no' | 'here' | 'new';
}

export interface RowPrints {
  readonly namePrint?: string | undefined;
  readonly numberPrint?: string | undefined;
}

const together = ({ namePrint = '', numberPrint = '' }: RowPrints): string => `${namePrint} ${numberPrint}`;

/**
 * Reads the fingerprints of the list, and makes their key where there is none yet. Fails with `client.print_key_unshared`
 * while no coordinator who has the key has opened Relais since this one came.
 */
export async function listPrints(state: ClientState): Promise<ListPrints> {
  const { org } = unlockedOf(state);
  const found = await state.api.keptPrints();
  const key = found.keyId === undefined ? await makeKey(state) : await openKey(state, found);
  if (key === undefined) return listPrints(state);
  const print = await fingerprinter(key, org);
  const saidNo = new Set(found.saidNo);
  const here = new Set(found.here.map(together));
  return {
    keyId: await fingerprintKeyId(key, org),
    printsOf: (words) => printsOf(print, words),
    standingOf: (prints) => {
      if ([prints.namePrint, prints.numberPrint].some((one) => one !== undefined && saidNo.has(one))) return 'said-no';
      return here.has(together(prints)) ? 'here' : 'new';
    },
  };
}

async function openKey(state: ClientState, { key, senders }: Awaited<ReturnType<ClientState['api']['keptPrints']>>) {
  const text = key && (await (await cardOpener(state, senders))(key));
  if (text === undefined) throw new DomainError('unavailable', 'client.print_key_unshared');
  return text;
}

/** A new key, sealed to every coordinator; undefined when another one's was faster. */
async function makeKey(state: ClientState): Promise<string | undefined> {
  const key = makeFingerprintKey();
  const seal = await cardSealer(state);
  const keyId = await fingerprintKeyId(key, unlockedOf(state).org);
  try {
    await state.api.sharePrintKey({ keyId, cards: await seal.toAll(key) });
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return undefined;
    throw error;
  }
  return key;
}

async function printsOf(
  print: Fingerprint,
  { name, telephone }: Pick<KeptWords, 'name' | 'telephone'>,
): Promise<RowPrints> {
  const folded = foldName(name);
  const digits = foldNumber(telephone);
  return {
    ...(folded !== '' && { namePrint: await print('name', folded) }),
    ...(digits !== '' && { numberPrint: await print('number', digits) }),
  };
}

const titles = new Set(['dr', 'docteur', 'dokter', 'prof', 'me', 'maitre', 'meester', 'mr', 'mme', 'dhr', 'mevr', 'm']);

/** A name as it is recognised again: without case, accents, titles, marks, and in whatever order it was written. */
export function foldName(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !titles.has(word))
    .sort()
    .join(' ');
}

/** The digits of a number with its country, Belgium where none is written; nothing of what is too short to be one. */
export function foldNumber(telephone: string): string {
  const written = telephone.normalize('NFKC').replace(/\(0\)/g, '');
  const digits = written
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\D/g, '');
  if (digits.length < 6) return '';
  if (/^\s*\+/.test(written)) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith('0') ? `32${digits.slice(1)}` : digits;
}
