import { agreedMacKey } from './agreement.ts';
import { openSealed } from './age.ts';
import { bytesOf, type Bytes } from './bytes.ts';
import { must } from './errors.ts';
import { sha256 } from './hash.ts';
import { base64url } from './bytes.ts';
import { macHolds, macOf } from './mac.ts';

/** Something sealed to one person, with a text that says what it is under a MAC that convinces only her. */
export interface MacedFile {
  readonly text: string;
  readonly mac: string;
  /** The age file, in base64url. */
  readonly file: string;
}

/** Whoever makes one: her own agreement keys. */
export interface From {
  readonly person: string;
  readonly agreementSecret: string;
  readonly agreementKey: string;
}

/** Whoever it is for, as her seat, her statement or her ready invitation says. */
export interface To {
  readonly person: string;
  readonly recipient: string;
  readonly agreementKey: string;
}

/** Whoever opens one: her own keys, or former ones that stayed in the vault. */
export interface Reader extends From {
  readonly identity: string;
}

type Kind = 'grant' | 'contact';

/** The hash by which the text names its file. */
export async function fileHash(file: Bytes): Promise<string> {
  return base64url(await sha256(file));
}

export async function macFor(kind: Kind, org: string, from: From, to: To, text: string): Promise<string> {
  const direction = { org, fromKey: from.agreementKey, toKey: to.agreementKey };
  return macOf(await agreedMacKey(kind, from.agreementSecret, to.agreementKey, direction), text);
}

/** Fails with `grant_bad_mac` or `contact_bad_mac`, and with `key_refused` for a key of small order. */
export async function requireMac(
  kind: Kind,
  org: string,
  fromKey: string,
  me: Reader,
  maced: MacedFile,
): Promise<void> {
  const direction = { org, fromKey, toKey: me.agreementKey };
  const key = await agreedMacKey(kind, me.agreementSecret, fromKey, direction);
  must(await macHolds(key, maced.text, maced.mac), `${kind}_bad_mac`);
}

/** What is in the file. Fails with `…_other_file` when the text names another one, then with `…_unopenable`. */
export async function openMacedFile(kind: Kind, named: string, me: Reader, file: string): Promise<Bytes> {
  const bytes = bytesOf(file);
  must(named === (await fileHash(bytes)), `${kind}_other_file`);
  return openSealed(me.identity, bytes, 'one', `${kind}_unopenable`);
}
