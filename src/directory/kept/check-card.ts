import { createHash } from 'node:crypto';
import type { PersonId } from '../../kernel/index.ts';
import { bytesEnvelope, contactEnvelope, readContactCard } from '../../sealing/envelope.ts';
import type { CardFrom, CardTo } from '../contract.ts';
import { wrongKeptCard } from '../errors.ts';
import type { CardRow } from '../store/kept-card-rows.ts';

/** Whoever seals, in which collective, and to whom she may: coordinators, with their keys of now. */
export interface CardPlace {
  readonly org: string;
  readonly from: PersonId;
  readonly seated: ReadonlyMap<PersonId, string>;
}

/**
 * A card as it is stored, once its form and its own words agree with who sent it. What it says, only its reader can
 * tell. Undefined for somebody who coordinates no more: the sender's list may be a little old. Fails with
 * `sealing.envelope_malformed` or `directory.wrong_kept_card`.
 */
export function checkKeptCard(card: CardTo, { org, from, seated }: CardPlace): CardRow | undefined {
  const { to, text, mac } = card;
  const file = contactEnvelope(card.file);
  bytesEnvelope(mac, 32);
  const said = readContactCard(text);
  const must = (holds: boolean, detail: string): void => {
    if (!holds) throw wrongKeptCard(detail);
  };
  must(said.org === org && said.case === '', 'of a case');
  must(said.from === from && said.to === to, 'other people');
  must(said.fileHash === createHash('sha256').update(file).digest('base64url'), 'another file');
  const toKey = seated.get(to);
  return toKey === undefined ? undefined : { to, toKey, from, text, mac, file };
}

/** A stored card as its reader gets it. */
export function presentKeptCard({ from, text, mac, file }: CardRow): CardFrom {
  return { from, text, mac, file: Buffer.from(file).toString('base64url') };
}
