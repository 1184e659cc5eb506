import { DomainError } from '../../kernel/index.ts';

/** The private halves of a person's keys, as sealing makes them. */
export interface OwnKeys {
  readonly identity: string;
  readonly signingSecret: string;
  readonly agreementSecret: string;
}

/** The highest roster that was verified, and when one of its people last dated it (Unix seconds). */
export interface PinnedRoster {
  readonly number: number;
  readonly text: string;
  readonly datedAt: number;
}

/** The statement by which a person was last verified: no older one counts, nor another of the same version. */
export interface Pin {
  readonly version: number;
  readonly hash: string;
}

/** Something small its owner wants kept on every device: her number for contact cards, the place she last asked for. */
export interface Kept {
  readonly value: string;
  /** Unix milliseconds: the later one counts. */
  readonly changedAt: number;
}

/** What lies in the vault. Everything but the keys grows only, so that two devices' copies have one union. */
export interface VaultDocument {
  readonly form: 1;
  readonly keys: OwnKeys;
  /** Hash of the root key, from the invitation's link or from set-up. */
  readonly rootHash: string;
  readonly roster: PinnedRoster | null;
  readonly pins: Readonly<Record<string, Pin>>;
  /** By case: hashes of grants that were checked once, so that the case stays readable after its granter leaves. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  readonly kept: Readonly<Record<string, Kept>>;
}

export function newVaultDocument(keys: OwnKeys, rootHash: string): VaultDocument {
  const { identity, signingSecret, agreementSecret } = keys;
  return {
    form: 1,
    keys: { identity, signingSecret, agreementSecret },
    rootHash,
    roster: null,
    pins: {},
    grants: {},
    kept: {},
  };
}

/** Reads what was sealed. Only we write it, so anything but our form is a client newer than this one. */
export function readVaultDocument(json: string): VaultDocument {
  const document = JSON.parse(json) as VaultDocument;
  if ((document.form as number) !== 1) throw new DomainError('conflict', 'client.newer_vault');
  return document;
}

/** What a table holds under a name that a server chose: never what every object has, such as `constructor`. */
export function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Pins a verified roster: the same document when nothing is new. A date counts as new when it is a day later. */
export function pinRoster(document: VaultDocument, roster: PinnedRoster): VaultDocument {
  const held = document.roster;
  if (held?.text === roster.text && roster.datedAt < held.datedAt + 86_400) return document;
  return { ...document, roster };
}

/** Notes grants that were checked: the same document when all of them were noted before. */
export function noteGrants(document: VaultDocument, caseId: string, hashes: readonly string[]): VaultDocument {
  const noted = own(document.grants, caseId) ?? [];
  if (hashes.every((hash) => noted.includes(hash))) return document;
  return { ...document, grants: { ...document.grants, [caseId]: [...new Set([...noted, ...hashes])].sort() } };
}

/** Notes how a person was verified: the same document when nothing is new. */
export function pin(document: VaultDocument, person: string, { version, hash }: Pin): VaultDocument {
  const held = own(document.pins, person);
  if (held && (held.version > version || held.hash === hash)) return document;
  return { ...document, pins: { ...document.pins, [person]: { version, hash } } };
}

/** Keeps a small value, later than whatever was kept under this name. */
export function keep(document: VaultDocument, name: string, value: string, now: number): VaultDocument {
  const changedAt = Math.max(now, (own(document.kept, name)?.changedAt ?? -1) + 1);
  return { ...document, kept: { ...document.kept, [name]: { value, changedAt } } };
}

/** Under which name it is kept whom a host named as second adult of a case: her id, a blank, the name she chose. */
export const adultNoteOf = (caseId: string): string => `second-adult ${caseId}`;

/** Forgets the notes of a case that is gone: the same document when there are none. */
export function forgetCase(document: VaultDocument, caseId: string): VaultDocument {
  const { [caseId]: noted, ...grants } = document.grants;
  const { [adultNoteOf(caseId)]: named, ...kept } = document.kept;
  return noted === undefined && named === undefined ? document : { ...document, grants, kept };
}
