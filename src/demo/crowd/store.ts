import { people, statements, statementSignatures } from '../../identity/tables.ts';
import type { Kind, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Owner } from './owner.ts';

/** An owner, and the signed text that says who she is. */
export interface StatedOwner {
  readonly owner: Owner;
  readonly at: Date;
  readonly kinds: Kind[];
  readonly text: string;
  readonly hash: string;
  readonly issuer: PersonId;
  readonly signatures: readonly (readonly [signer: string, signature: string])[];
  readonly expiresAt: Date;
}

/** Adds confirmed people with their statements, in three statements for all: as if each had joined and been confirmed. */
export async function insertOwners(tx: Transaction, stated: readonly StatedOwner[]): Promise<void> {
  await tx.insert(people).values(stated.map(personRow));
  await tx.insert(statements).values(stated.map(statementRow));
  await tx.insert(statementSignatures).values(
    stated.flatMap(({ hash, signatures }) =>
      signatures.map(([signer, signature], position) => ({
        statement: hash,
        signer: signer as PersonId,
        signature,
        position,
      })),
    ),
  );
}

function personRow({ owner, at, kinds }: StatedOwner): typeof people.$inferInsert {
  const { person, handle, handleSalt, keys, roles, entry } = owner;
  return {
    id: person,
    handle,
    handleSalt,
    locale: entry.content.bio?.locale ?? 'fr',
    ...keys,
    keysChangedOn: at.toISOString().slice(0, 10),
    state: 'confirmed',
    roles,
    vettedKinds: kinds,
    joinedAt: at,
    confirmedAt: at,
  };
}

function statementRow({
  owner,
  at,
  kinds,
  text,
  hash,
  issuer,
  expiresAt,
}: StatedOwner): typeof statements.$inferInsert {
  const { person, roles } = owner;
  return {
    hash,
    person,
    version: 1,
    text,
    state: 'current',
    issuer,
    roles,
    kinds,
    proposedAt: at,
    expiresAt,
    worth: 'counts',
  };
}
