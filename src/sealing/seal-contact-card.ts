import { sealFor } from './age.ts';
import { base64url, textOf, utf8 } from './bytes.ts';
import { contactCardText, readContactCard, type ContactCard } from './contact-card.ts';
import { attempt, must } from './errors.ts';
import {
  fileHash,
  macFor,
  openMacedFile,
  requireMac,
  type From,
  type MacedFile,
  type Reader,
  type To,
} from './maced-file.ts';
import { pad, unpad } from './pad.ts';

/** Which card this is: of which case, at which moment. */
export type CardOccasion = Pick<ContactCard, 'org' | 'case' | 'issued'>;

/** Seals what to say to one counterpart. Fails with `recipient_not_hybrid` or `key_refused`. */
export async function makeContactCard(occasion: CardOccasion, from: From, to: To, words: string): Promise<MacedFile> {
  const file = await sealFor([to.recipient], pad(utf8(words)));
  const text = contactCardText({ ...occasion, from: from.person, to: to.person, fileHash: await fileHash(file) });
  return { text, mac: await macFor('contact', occasion.org, from, to, text), file: base64url(file) };
}

/**
 * What the card says, and since when. Fails, in this order, with `contact_swapped`, `contact_bad_mac`, `contact_other_file`,
 * `contact_unopenable`.
 */
export async function openContactCard(
  maced: MacedFile,
  me: Reader,
  expected: Pick<ContactCard, 'org' | 'case' | 'from'> & { readonly fromKey: string },
): Promise<{ readonly words: string; readonly issued: number }> {
  const card = readContactCard(maced.text);
  must(card.org === expected.org && card.case === expected.case, 'contact_swapped');
  must(card.from === expected.from && card.to === me.person, 'contact_swapped');
  await requireMac('contact', expected.org, expected.fromKey, me, maced);
  const block = await openMacedFile('contact', card.fileHash, me, maced.file);
  const words = await attempt('contact_unopenable', () => textOf(unpad(block, 'contact_unopenable')));
  return { words, issued: card.issued };
}
