import type { CaseId, PersonId } from '../kernel/index.ts';
import { bytesEnvelope, contactEnvelope, grantEnvelope, readContactCard, readGrant } from '../sealing/envelope.ts';
import { fileHashOf } from './case-id.ts';
import type { ContactCardInput, GrantInput } from './contract.ts';
import { wrongCard, wrongGrant } from './errors.ts';

/** Where a grant or a card belongs: what its text must say. */
export interface GrantPlace {
  readonly org: string;
  readonly case: CaseId;
  readonly epoch: number;
  readonly granter: PersonId;
  readonly commitment: string;
}

/**
 * The bytes of a grant's file, once its form and its own words agree with where it came. Whether it opens, and whether
 * its MAC holds, only its recipient can tell. Fails with `sealing.envelope_malformed` or `cases.wrong_grant`.
 */
export function checkGrant(grant: GrantInput, place: GrantPlace): Uint8Array {
  const file = grantEnvelope(grant.file);
  bytesEnvelope(grant.mac, 32);
  const said = readGrant(grant.text);
  const must = (holds: boolean, detail: string): void => {
    if (!holds) throw wrongGrant(detail);
  };
  must(said.org === place.org && said.case === place.case, 'another case');
  must(said.epoch === place.epoch && said.commitment === place.commitment, 'another epoch');
  must(said.granter === place.granter, 'another granter');
  must(said.recipient === grant.person, 'another recipient');
  must(said.readers.includes(place.granter) && said.readers.includes(grant.person), 'readers without both sides');
  must(said.fileHash === fileHashOf(file), 'another file');
  return file;
}

/** The same for a contact card. Fails with `sealing.envelope_malformed` or `cases.wrong_card`. */
export function checkContactCard(
  card: ContactCardInput,
  place: { org: string; case: CaseId; from: PersonId; to: PersonId },
): Uint8Array {
  const file = contactEnvelope(card.file);
  bytesEnvelope(card.mac, 32);
  const said = readContactCard(card.text);
  const must = (holds: boolean, detail: string): void => {
    if (!holds) throw wrongCard(detail);
  };
  must(said.org === place.org && (said.case === place.case || said.case === ''), 'another case');
  must(said.from === place.from && said.to === place.to, 'other people');
  must(said.fileHash === fileHashOf(file), 'another file');
  return file;
}
