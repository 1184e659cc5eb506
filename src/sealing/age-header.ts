import { latin1 } from './bytes.ts';
import { must } from './errors.ts';

const stanza = String.raw`-> mlkem768x25519 [A-Za-z0-9+/]{1494}\n[A-Za-z0-9+/]{43}\n`;
const header = new RegExp(String.raw`^age-encryption\.org/v1\n((?:${stanza})+)--- `);
const recipientForm = /^age1pq1[02-9ac-hj-np-z]{1952}$/;

/** Bytes of one recipient's stanza, and of all the rest of a file of at most 64 KiB. */
export const stanzaBytes = 1557;
export const frameBytes = 102;

/** How many people a file is sealed for: 0 unless its header holds hybrid stanzas and nothing else. */
export function stanzasOf(file: Uint8Array): number {
  const stanzas = header.exec(latin1(file))?.[1] ?? '';
  return stanzas.length / stanzaBytes;
}

/** Refuses an empty list, and any recipient that is not hybrid by its form: the library would seal for both without a word. */
export function requireHybridForm(recipients: readonly string[]): void {
  must(recipients.length > 0, 'recipients_empty');
  must(
    recipients.every((recipient) => recipientForm.test(recipient)),
    'recipient_not_hybrid',
  );
}
