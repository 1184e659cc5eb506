import { decimal, id, integer, label, list, readFields, readList } from './list.ts';

/** The case key of one epoch, for one person: what its text says. */
export interface Grant {
  readonly org: string;
  readonly case: string;
  readonly epoch: number;
  readonly granter: string;
  readonly recipient: string;
  readonly commitment: string;
  /** Who could read on its day, granter and recipient included. */
  readonly readers: readonly string[];
  readonly needsHash: string;
  readonly fileHash: string;
}

/** Bytes of a grant's file: 32 bytes sealed to one person. */
export const grantFileBytes = 1691;

export function grantText(grant: Grant): string {
  return list(
    label('grant'),
    id(grant.org),
    id(grant.case),
    decimal(grant.epoch),
    id(grant.granter),
    id(grant.recipient),
    grant.commitment,
    list(...grant.readers),
    grant.needsHash,
    grant.fileHash,
  );
}

/** Reads a grant's form: nothing is verified. Fails with `malformed`. */
export function readGrant(text: string): Grant {
  const [org, caseId, epoch, granter, recipient, commitment, readers, needsHash, fileHash] = readFields(
    text,
    'grant',
    9,
  );
  return {
    org: id(org),
    case: id(caseId),
    epoch: integer(epoch),
    granter: id(granter),
    recipient: id(recipient),
    commitment,
    readers: readList(readers),
    needsHash,
    fileHash,
  };
}
