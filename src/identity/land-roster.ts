import type { CoreDeps, Transaction } from '../platform/index.ts';
import type { RosterExtension } from './contract.ts';
import { followStatements } from './follow-statements.ts';
import { hashOfText } from './hash.ts';
import type { Roster } from './lists.ts';
import { keepRoster } from './store/rosters.ts';
import { forgetStatements } from './store/statements.ts';
import { takeStatement } from './take-statement.ts';

/**
 * Makes a checked roster the one that stands: statements that it revokes are forgotten, those that came with it are taken
 * in, and everybody's roles follow. Only under `lockSettings`.
 */
export async function landRoster(
  deps: CoreDeps,
  tx: Transaction,
  { text, signatures, statements }: RosterExtension,
  roster: Roster,
): Promise<void> {
  await keepRoster(tx, {
    number: roster.number,
    text,
    hash: hashOfText(text),
    state: 'standing',
    signatures,
    statements: [],
    proposedAt: deps.clock.now(),
  });
  await forgetStatements(tx, { hashes: roster.revoked });
  await followStatements(deps, tx, 'all');
  for (const statement of statements) await takeStatement(deps, tx, statement);
  await deps.publish(tx, { topic: 'joins', id: String(roster.number), people: 'coordinators' });
}
