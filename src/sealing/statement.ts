import type { PublicKeys } from './person-keys.ts';
import { decimal, id, integer, label, list, readFields, readSortedSet, sortedSet } from './list.ts';

/** "These public keys, roles and vetted kinds are this person's", for a year at most. */
export interface Statement extends PublicKeys {
  /** Rises with every new statement about this person, re-signing included. */
  readonly version: number;
  readonly org: string;
  readonly person: string;
  readonly handleHash: string;
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
  /** Unix seconds. */
  readonly issued: number;
  readonly expires: number;
  readonly issuer: string;
}

/** The statement's one text. Its roles and kinds are sorted here. */
export function statementText(statement: Statement): string {
  return list(
    label('statement'),
    decimal(statement.version),
    id(statement.org),
    id(statement.person),
    statement.handleHash,
    statement.recipient,
    statement.signingKey,
    statement.agreementKey,
    list(...sortedSet(statement.roles)),
    list(...sortedSet(statement.kinds)),
    decimal(statement.issued),
    decimal(statement.expires),
    id(statement.issuer),
  );
}

/** Reads a statement's form: nothing is verified. Fails with `malformed`. */
export function readStatement(text: string): Statement {
  const [version, org, person, handleHash, recipient, signingKey, agreementKey, ...rest] = readFields(
    text,
    'statement',
    12,
  );
  const [roles, kinds, issued, expires, issuer] = rest;
  return {
    version: integer(version),
    org: id(org),
    person: id(person),
    handleHash,
    recipient,
    signingKey,
    agreementKey,
    roles: readSortedSet(roles),
    kinds: readSortedSet(kinds),
    issued: integer(issued),
    expires: integer(expires),
    issuer: id(issuer),
  };
}
