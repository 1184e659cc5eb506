import { id, label, list, readFields } from './list.ts';
import type { PublicKeys } from './person-keys.ts';

/** What a joiner chose: whose keys these are, under which invitation. */
export interface Join extends PublicKeys {
  readonly org: string;
  readonly invitationId: string;
  readonly person: string;
  readonly handleHash: string;
}

/** `join` goes under the MAC of the invitation's secret, `ready-join` under the signature of its join key. */
export type JoinPurpose = 'join' | 'ready-join';

export function joinText(purpose: JoinPurpose, join: Join): string {
  return list(
    label(purpose),
    id(join.org),
    id(join.invitationId),
    id(join.person),
    join.handleHash,
    join.recipient,
    join.signingKey,
    join.agreementKey,
  );
}

/** Reads a join's form: nothing is verified. Fails with `malformed`. */
export function readJoin(purpose: JoinPurpose, text: string): Join {
  const [org, invitationId, person, handleHash, recipient, signingKey, agreementKey] = readFields(text, purpose, 7);
  return {
    org: id(org),
    invitationId: id(invitationId),
    person: id(person),
    handleHash,
    recipient,
    signingKey,
    agreementKey,
  };
}
