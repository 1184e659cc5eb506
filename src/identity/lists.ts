import { isKind, roles, type Kind, type PersonId, type Role } from '../kernel/index.ts';
import { refused } from './errors.ts';
import type { readDating, readInvitation, readRoster, readStatement } from '../sealing/envelope.ts';

/** The signed lists as their strict readers give them: instants are Unix seconds. */
export type Roster = ReturnType<typeof readRoster>;
export type Dating = ReturnType<typeof readDating>;
export type Statement = ReturnType<typeof readStatement>;
export type Invitation = ReturnType<typeof readInvitation>;

export interface Keys {
  readonly recipient: string;
  readonly signingKey: string;
  readonly agreementKey: string;
}

/** Signatures beside a list: who, and what she signed with. */
export type Signed = readonly (readonly [signer: PersonId | 'root', signature: string])[];

export const hasSameKeys = (one: Keys, other: Keys): boolean =>
  one.recipient === other.recipient && one.signingKey === other.signingKey && one.agreementKey === other.agreementKey;

/** The instant of Unix seconds. Fails for one beyond every calendar: compared with anything it would seem in time. */
export function instantOf(seconds: number): Date {
  const instant = new Date(seconds * 1_000);
  if (Number.isNaN(instant.getTime())) throw refused('list_number');
  return instant;
}

/** The roles of a list. Fails for one that this Relais does not know. */
export function rolesOf(list: readonly string[]): Role[] {
  return list.map((text) => {
    const role = roles.find((known) => known === text);
    if (!role) throw refused('list_unknown_word');
    return role;
  });
}

/** The kinds of a list. Fails for one that this Relais does not know. */
export function kindsOf(list: readonly string[]): Kind[] {
  return list.map((text) => {
    if (!isKind(text)) throw refused('list_unknown_word');
    return text;
  });
}
