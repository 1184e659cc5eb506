import type { KeptCode } from '../../src/client/index.ts';
import { agree } from '../../src/sealing/agreement.ts';
import { openSealed } from '../../src/sealing/age.ts';
import { openBox } from '../../src/sealing/gcm.ts';
import { openDeviceCode } from '../../src/sealing/device-code.ts';
import {
  doorKeys,
  openDoor,
  openVault,
  wordsSecret,
  type DoorKind,
  type ItemPlace,
  type ItemPurpose,
} from '../../src/sealing/index.ts';
import { itemBox, itemCipher } from '../../src/sealing/item.ts';
import { unpad } from '../../src/sealing/pad.ts';
import { release } from '../../src/sealing/release.ts';
import { readVaultDocument } from '../../src/client/vault/document.ts';
import { rowsOf, type Dump } from './dump.ts';
import type { Somebody } from './people.ts';

/** All that somebody's vault holds, in the hands of whoever made her say her seven words. */
export interface SeizedVault {
  readonly person: string;
  readonly identity: string;
  readonly agreementSecret: string;
  /** Whatever could serve as a key of 32 bytes, in base64url. */
  readonly keys: readonly string[];
}

/** Something of the dump that could be opened. */
export interface Opened {
  readonly table: string;
  readonly text: string;
}

/** Opens somebody's vault out of a dump, with her words. */
export async function seizedVault(dump: Dump, { id, handle, words }: Somebody): Promise<SeizedVault> {
  const org = orgOf(dump);
  const owner = { org, person: id };
  const door = rowsOf(dump, 'public.doors').find(({ person }) => person === id);
  const vault = rowsOf(dump, 'public.vaults').find(({ person }) => person === id);
  const opener = await doorKeys(org, 'words', await wordsSecret(org, handle, words));
  const vaultKey = await openDoor(opener, owner, door?.['wrapped_key'] ?? '');
  const version = Number(vault?.['version']);
  const { keys } = readVaultDocument(await openVault({ ...owner, version }, vaultKey, 0, bytesIn(vault?.['bytes'])));
  const secrets = [keys.agreementSecret, keys.signingSecret, vaultKey, opener.wrapKey, opener.authKey];
  return { person: id, identity: keys.identity, agreementSecret: keys.agreementSecret, keys: secrets };
}

/** Opens somebody's vault out of a dump with what her browser kept, if one of these digits does. */
export async function openedByCode(
  dump: Dump,
  { person, signIn, device, browserSecret }: KeptCode,
  guesses: readonly string[],
): Promise<{ digits: string; person: string } | undefined> {
  const org = orgOf(dump);
  const row = rowsOf(dump, 'public.device_shares').find((one) => one['sign_in'] === signIn);
  const vault = rowsOf(dump, 'public.vaults').find((one) => one['person'] === person);
  const held = { browserSecret, serverShare: row?.['share'] ?? '', wrappedKey: row?.['wrapped_key'] ?? '' };
  for (const digits of guesses) {
    const vaultKey = await openDeviceCode({ org, person, device }, digits, held).catch(() => undefined);
    if (vaultKey === undefined) continue;
    await openVault({ org, person, version: Number(vault?.['version']) }, vaultKey, 0, bytesIn(vault?.['bytes']));
    return { digits, person };
  }
  return undefined;
}

/** Tries every key of a vault, and whatever it opens, on all that a dump holds of others. Further keys may be given. */
export async function openedWith(dump: Dump, vault: SeizedVault, further: readonly string[] = []): Promise<Opened[]> {
  const shares = rowsOf(dump, 'public.device_shares').map((row) => row['share'] ?? '');
  const keys = [...vault.keys, ...(await agreedKeys(dump, vault)), ...shares, ...further];
  const parcels = await releasedFiles(dump, keys);
  const files = [...ageFilesOf(dump), ...parcels];
  const opened = await openAll(files, ({ sealed }) => [
    () => openSealed(vault.identity, toBytes(sealed), 'one', 'grant_unopenable'),
    () => openSealed(vault.identity, toBytes(sealed), 'several', 'grant_unopenable'),
  ]);
  const caseKeys = opened.map(({ bytes }) => fromBytes(bytes)).filter((key) => toBytes(key).length === 32);
  const items = await openAll(itemsOf(dump), ({ sealed, place }) =>
    [...keys, ...caseKeys].map((key) => async () => {
      const block = await openBox(itemBox(await itemCipher(key), place), sealed, 'item_unopenable');
      return unpad(block, 'item_bad_padding');
    }),
  );
  return [...opened, ...items, ...(await openedDoors(dump, vault, keys))].map(({ table, bytes }) => ({
    table,
    text: new TextDecoder().decode(bytes),
  }));
}

interface Sealed {
  readonly table: string;
  readonly sealed: string;
}

/** Each that one of these ways opens. */
async function openAll<One extends Sealed>(
  all: readonly One[],
  waysFor: (one: One) => (() => Promise<Uint8Array>)[],
): Promise<{ table: string; bytes: Uint8Array }[]> {
  const opened = [];
  for (const one of all) {
    for (const way of waysFor(one)) {
      const bytes = await way().catch(() => undefined);
      if (bytes !== undefined) opened.push({ table: one.table, bytes });
    }
  }
  return opened;
}

/** What she agrees on with everybody, and with herself. */
async function agreedKeys(dump: Dump, { agreementSecret }: SeizedVault): Promise<string[]> {
  return Promise.all(
    rowsOf(dump, 'public.people').map(async (row) =>
      fromBytes(await agree(agreementSecret, row['agreement_key'] ?? '')),
    ),
  );
}

/** Whatever could be an age file. */
function ageFilesOf(dump: Dump): Sealed[] {
  return [
    ...['grants', 'contact_cards', 'coordinator_note_cards'].map((table) => [table, 'file'] as const),
    ['grants_ahead', 'parcel'] as const,
    ['items', 'bytes'] as const,
    ['invitations', 'sealed_copy'] as const,
  ].flatMap(([table, column]) =>
    rowsOf(dump, `public.${table}`).map((row) => ({ table, sealed: bytesIn(row[column]) })),
  );
}

/** The grants inside parcels that one of these keys takes out of the release wrapping. */
async function releasedFiles(dump: Dump, keys: readonly string[]): Promise<Sealed[]> {
  const org = orgOf(dump);
  const files: Sealed[] = [];
  for (const row of rowsOf(dump, 'public.grants_ahead')) {
    const place = { org, case: row['case_id'] ?? '', epoch: Number(row['epoch']), person: row['person'] ?? '' };
    for (const key of keys) {
      const parcel = await release(toBytes(key), place, bytesIn(row['parcel'])).catch(() => undefined);
      if (parcel !== undefined) files.push({ table: 'grants_ahead', sealed: parcel.file });
    }
  }
  return files;
}

function itemsOf(dump: Dump): (Sealed & { place: ItemPlace })[] {
  const org = orgOf(dump);
  return rowsOf(dump, 'public.items').map((row) => ({
    table: 'items',
    sealed: bytesIn(row['bytes']),
    place: {
      org,
      case: row['case_id'] ?? '',
      epoch: Number(row['epoch']),
      sequence: Number(row['sequence']),
      author: row['author'] ?? '',
      purpose: row['purpose'] as ItemPurpose,
      previous: row['previous'] ?? '',
    },
  }));
}

/** Vaults and doors of others. */
async function openedDoors(dump: Dump, { person: self }: SeizedVault, keys: readonly string[]) {
  const org = orgOf(dump);
  const ofOthers = (table: string) => rowsOf(dump, table).filter(({ person }) => person !== self);
  const owners = new Map(rowsOf(dump, 'public.sign_ins').map((row) => [row['id'], row['person']]));
  const codes = rowsOf(dump, 'public.device_shares')
    .map((row) => ({ ...row, kind: 'device', person: owners.get(row['sign_in']) }))
    .filter(({ person }) => person !== self);
  const doors = [...ofOthers('public.doors'), ...codes].map((row: Record<string, string | undefined>) => ({
    table: 'doors',
    sealed: row['wrapped_key'] ?? '',
    row,
  }));
  const vaults = ofOthers('public.vaults').map((row) => ({ table: 'vaults', sealed: bytesIn(row['bytes']), row }));
  const bytesOf = async (text: Promise<string>) => new TextEncoder().encode(await text);
  return [
    ...(await openAll(doors, ({ sealed, row }) =>
      keys.map((wrapKey) => () => {
        const kind = row['kind'] as DoorKind;
        return bytesOf(openDoor({ kind, wrapKey, authKey: '' }, { org, person: row['person'] ?? '' }, sealed));
      }),
    )),
    ...(await openAll(vaults, ({ sealed, row }) =>
      keys.map((key) => () => {
        const at = { org, person: row['person'] ?? '', version: Number(row['version']) };
        return bytesOf(openVault(at, key, 0, sealed));
      }),
    )),
  ];
}

const orgOf = (dump: Dump): string => rowsOf(dump, 'public.collective')[0]?.['org'] ?? '';
const toBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const fromBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A column of bytes in base64url; one that holds base64url already, as it is. */
function bytesIn(value = ''): string {
  return value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex').toString('base64url') : value;
}
