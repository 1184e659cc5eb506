import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { requireHybridForm, stanzasOf } from './age-header.ts';
import type { Bytes } from './bytes.ts';
import { attempt, must, type SealingCode } from './errors.ts';

export interface EncryptionKeys {
  readonly identity: string;
  readonly recipient: string;
}

export async function makeEncryptionKeys(): Promise<EncryptionKeys> {
  const identity = await generateHybridIdentity();
  return { identity, recipient: await recipientOf(identity) };
}

export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/**
 * A binary age file that each of these people can open: 102 + 1,557 × recipients + plaintext bytes.
 * Fails before anything is sealed, with `recipients_empty` or `recipient_not_hybrid`.
 */
export async function sealFor(recipients: readonly string[], plain: Bytes): Promise<Bytes> {
  const encrypter = encrypterFor(recipients);
  return (await encrypter.encrypt(plain)) as Bytes;
}

/** Refuses an empty list, and any recipient that is not hybrid: by its form, then by its checksum. */
export function requireHybrid(recipients: readonly string[]): void {
  encrypterFor(recipients);
}

/** What was sealed, `for` one person or for several. Fails with `code` on any other header, identity or byte. */
export async function openSealed(
  identity: string,
  file: Bytes,
  sealedFor: 'one' | 'several',
  code: SealingCode,
): Promise<Bytes> {
  const stanzas = stanzasOf(file);
  must(sealedFor === 'one' ? stanzas === 1 : stanzas > 0, code);
  return attempt(code, async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return (await decrypter.decrypt(file)) as Bytes;
  });
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  requireHybridForm(recipients);
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  return encrypter;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch {
    must(false, 'recipient_not_hybrid');
  }
}
