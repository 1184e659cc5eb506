import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { readStatement } from '../sealing/envelope.ts';
import { notFound } from '../access/index.ts';
import type { SignedList, StatementStanding } from './contract.ts';
import { refused, statementOlder } from './errors.ts';
import { followStatements } from './follow-statements.ts';
import { hashOfHandle, hashOfText } from './hash.ts';
import { instantOf, kindsOf, rolesOf, type Statement } from './lists.ts';
import { checkSignatures, keysOfSeats } from './signatures.ts';
import { checkSigners, checkStatement, worthOf } from './statement.ts';
import { settings } from './store/collective.ts';
import { confirmJoin } from './store/invitations.ts';
import { lockPerson } from './store/people.ts';
import { newestRoster } from './store/rosters.ts';
import { currentStatements, keepStatement, statementByHash, type StatementRow } from './store/statements.ts';

/**
 * Takes in a statement: as the current one once enough seated coordinators signed, else as proposed. The same one again
 * gives the same answer. Fails (conflict) with `identity.statement_older` unless its version is above the current one's.
 * Only under `lockSettings`.
 */
export async function takeStatement(
  deps: CoreDeps,
  tx: Transaction,
  { text, signatures }: SignedList,
): Promise<StatementStanding> {
  const hash = hashOfText(text);
  const known = await statementByHash(tx, hash);
  if (known) return { hash, state: known.state };

  const now = deps.clock.now();
  const statement = readStatement(text);
  const person = await lockPerson(tx, statement.person as PersonId);
  if (!person) throw notFound();
  const { org } = await settings(tx);
  const handleHash = hashOfHandle(person.handleSalt, person.handle);
  checkStatement(statement, { ...person, handleHash }, org, now);

  const { seats, revoked } = await standingRoster(tx);
  const seated = new Set(seats.map((seat) => seat.person));
  checkSigners(signatures, statement.issuer, seated);
  checkSignatures(text, signatures, keysOfSeats({ seats }), 'statement');
  if (revoked.includes(hash)) throw refused('statement_revoked');
  const [current] = await currentStatements(tx, [person.id]);
  if (statement.version <= (current?.version ?? 0)) throw statementOlder();

  const row = rowOf(statement, { text, hash, now });
  const signers = signatures.map(([signer]) => signer as PersonId);
  const worth = worthOf({ ...row, signers }, seated, now);
  const state = worth === 'counts' ? 'current' : 'proposed';
  await keepStatement(tx, { ...row, state, worth }, signatures);
  if (state === 'current') await settle(deps, tx, person.id);
  else await deps.announce(tx, 'signature-waits', { person: person.id });
  await deps.publish(tx, { topic: 'joins', id: person.id, people: 'coordinators' });
  return { hash, state };
}

/** What a statement that came to be current brings about. */
export async function settle(deps: CoreDeps, tx: Transaction, person: PersonId): Promise<void> {
  await confirmJoin(tx, person);
  await followStatements(deps, tx, [person]);
}

async function standingRoster(tx: Transaction) {
  const newest = await newestRoster(tx);
  if (!newest) throw notFound();
  return newest.roster;
}

function rowOf(
  statement: Statement,
  { text, hash, now }: { text: string; hash: string; now: Date },
): Omit<StatementRow, 'state' | 'worth'> {
  return {
    hash,
    text,
    person: statement.person as PersonId,
    version: statement.version,
    issuer: statement.issuer as PersonId,
    roles: rolesOf(statement.roles),
    kinds: kindsOf(statement.kinds),
    proposedAt: now,
    expiresAt: instantOf(statement.expires),
  };
}
