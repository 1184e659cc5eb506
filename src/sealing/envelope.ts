/**
 * What the server may know of what it keeps sealed: sizes, the headers of age files, and the public texts people sign.
 * It opens nothing and imports nothing that could.
 */
import { frameBytes, requireHybridForm, stanzaBytes, stanzasOf } from './age-header.ts';
import { bytesOf, type Bytes } from './bytes.ts';
import { must, type SealingCode } from './errors.ts';
import { grantFileBytes } from './grant.ts';
import { fold } from './handle.ts';
import { isItemLength, isPaddedLength } from './item-size.ts';
import { stepBytes } from './pad.ts';

export { readContactCard } from './contact-card.ts';
export { readDating } from './dating.ts';
export { readGrant } from './grant.ts';
export { readInvitation } from './invitation.ts';
export { readJoin } from './join.ts';
export { readRoster, requireSoundSeats } from './roster.ts';
export { readStatement } from './statement.ts';

const wrappedKeyBytes = 60;
const secretBytes = 16;

/** The bytes of a wrapped vault key. Each of these fails with `sealing.envelope_malformed`, an item's with `item_malformed`. */
export function wrappedKeyEnvelope(sealed: string): Bytes {
  return sized(sealed, (length) => length === wrappedKeyBytes, 'envelope_malformed');
}

/** A vault or a draft: 28 bytes and whole steps of 1,024. */
export function paddedEnvelope(sealed: string): Bytes {
  return sized(sealed, isPaddedLength, 'envelope_malformed');
}

/** An item: the same, and 64 steps at most. */
export function itemEnvelope(sealed: string): Bytes {
  return sized(sealed, isItemLength, 'item_malformed');
}

/** A grant's file: sealed to one person, hybrid only. */
export function grantEnvelope(file: string): Bytes {
  return ageEnvelope(file, 1, (plain) => plain === grantFileBytes - frameBytes - stanzaBytes);
}

/** A contact card's file: sealed to one person, padded. */
export function contactEnvelope(file: string): Bytes {
  return ageEnvelope(file, 1, (plain) => plain > 0 && plain % stepBytes === 0);
}

/** An invitation's sealed copy: sealed to so many seats. */
export function invitationEnvelope(file: string, seats: number): Bytes {
  return ageEnvelope(file, seats, (plain) => plain === secretBytes);
}

/** A public key, a hash, a MAC, an `authKey`: 32 bytes. A signature has 64, a salt 16. */
export function bytesEnvelope(text: string, length: 16 | 32 | 64): Bytes {
  return sized(text, (found) => found === length, 'envelope_malformed');
}

/** Refuses anything but hybrid recipients, and none at all. */
export function recipientsEnvelope(recipients: readonly string[]): void {
  requireHybridForm(recipients);
}

/** Whether a handle came folded, as it is stored. */
export function isFolded(handle: string): boolean {
  return handle !== '' && fold(handle) === handle;
}

function ageEnvelope(file: string, recipients: number, isPlainLength: (plain: number) => boolean): Bytes {
  const bytes = sized(file, (length) => length > frameBytes, 'envelope_malformed');
  must(stanzasOf(bytes) === recipients && recipients > 0, 'envelope_malformed');
  must(isPlainLength(bytes.length - frameBytes - recipients * stanzaBytes), 'envelope_malformed');
  return bytes;
}

function sized(text: string, isLength: (length: number) => boolean, code: SealingCode): Bytes {
  const isWritten = /^[A-Za-z0-9_-]*$/.test(text) && text.length % 4 !== 1;
  must(isWritten && isLength(Math.floor((text.length * 3) / 4)), code);
  return bytesOf(text);
}
