import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a locked text belongs. It opens nowhere else, and its length says nothing. */
export interface LockedPlace {
  /** `<what>`: each has a key of its own. */
  readonly purpose: string;
  /** Whose, or which row's. */
  readonly about: string;
  /** Bytes that every text of this purpose takes. Fails for a longer one. */
  readonly size: number;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Locks a text under a server key (AES-256-GCM): nonce, then ciphertext and tag. Whoever only has the database cannot read it. */
export function lockText(key: Uint8Array, place: LockedPlace, text: string): Uint8Array {
  const plain = Buffer.alloc(place.size);
  // A byte beyond what fits would be cut off silently.
  if (Buffer.byteLength(text) > place.size || text.includes('\0')) throw new Error(`too long for ${place.purpose}`);
  plain.write(text);
  const nonce = randomBytes(nonceBytes);
  const locking = createCipheriv(cipher, keyFor(key, place.purpose), nonce).setAAD(bound(place));
  return new Uint8Array(Buffer.concat([nonce, locking.update(plain), locking.final(), locking.getAuthTag()]));
}

/** The text. Fails where it was locked under another key or for another place. */
export function unlockText(key: Uint8Array, place: LockedPlace, bytes: Uint8Array): string {
  const all = Buffer.from(bytes);
  const opening = createDecipheriv(cipher, keyFor(key, place.purpose), all.subarray(0, nonceBytes));
  opening.setAAD(bound(place)).setAuthTag(all.subarray(-tagBytes));
  const plain = Buffer.concat([opening.update(all.subarray(nonceBytes, -tagBytes)), opening.final()]);
  return plain.toString('utf8').replaceAll('\0', '');
}

/** Always the same for the same text, and of no use without the key: finds a row again without saying what it holds. */
export function markOf(key: Uint8Array, purpose: string, text: string): string {
  return createHmac('sha256', keyFor(key, `mark-${purpose}`))
    .update(text)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

const keyFor = (key: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), `relais/${purpose}/1`, 32));

const bound = ({ purpose, about }: LockedPlace): Buffer => Buffer.from(JSON.stringify([purpose, about]));
