import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { readRoster, readStatement } from '../sealing/envelope.ts';
import type { SetUp } from './contract.ts';
import { refused, setUpClosed } from './errors.ts';
import { rosterByNumber } from './store/rosters.ts';
import { hashOfBytes, hashOfText, isSameHash } from './hash.ts';
import { checkAccount, openAccount } from './open-account.ts';
import { landRoster } from './land-roster.ts';
import { stateOfRoster } from './roster.ts';
import { checkNextRoster } from './check-next-roster.ts';
import { checkSignatures, keysForNext } from './signatures.ts';
import { closeSetUp, lockSettings, type Settings } from './store/collective.ts';

/**
 * Sets the collective up, once: its name, the root key, the first coordinator, the roster that seats her alone and the
 * statement by which she states herself coordinator and administrator. Fails (gone) with `identity.set_up_closed` for a
 * token that is unknown, an hour old or used.
 */
export async function setUp(deps: CoreDeps, input: SetUp): Promise<{ person: PersonId; org: string }> {
  checkAccount(input.account);
  return deps.transaction(async (tx) => {
    const { org, setUpAt } = await requireToken(deps, tx, input);
    const { account } = input;
    if (setUpAt !== null) {
      await requireSameAgain(tx, input);
      return { person: account.person, org };
    }
    const now = deps.clock.now();
    await openAccount(tx, account, { state: 'waiting', readyUntil: null, now });
    const roster = readRoster(input.roster.text);
    await checkNextRoster(tx, roster, undefined, org, now);
    stateOfRoster(input.roster.signatures, undefined);
    checkSignatures(input.roster.text, input.roster.signatures, keysForNext(undefined, input.rootKey), 'roster');
    checkFirst(roster.seats, account.person, input.statement.text);
    await landRoster(deps, tx, { ...input.roster, statements: [input.statement] }, roster);
    await closeSetUp(tx, { name: input.name, rootKey: input.rootKey, at: now });
    return { person: account.person, org };
  });
}

/** The settings, if the token opens their set-up and is not an hour old. */
async function requireToken(deps: CoreDeps, tx: Transaction, { token }: SetUp): Promise<Settings> {
  const found = await lockSettings(tx);
  const { setupTokenHash, setupTokenUntil } = found;
  const isGood =
    setupTokenHash !== null &&
    setupTokenUntil !== null &&
    setupTokenUntil > deps.clock.now() &&
    isSameHash(hashOfBytes(token), setupTokenHash);
  if (!isGood) throw setUpClosed();
  return found;
}

/** The answer was lost and she sends it all again: the very same first roster. */
async function requireSameAgain(tx: Transaction, { roster }: SetUp): Promise<void> {
  const first = await rosterByNumber(tx, 1);
  if (first?.hash !== hashOfText(roster.text)) throw setUpClosed();
}

/** Her seat alone, and her statement about herself as coordinator and administrator. */
function checkFirst(seats: readonly { person: string }[], person: PersonId, statement: string): void {
  const { roles, issuer, person: subject } = readStatement(statement);
  const isHers = seats.length === 1 && seats[0]?.person === person && subject === person && issuer === person;
  if (!isHers || !roles.includes('administrator') || !roles.includes('coordinator')) throw refused('first_statement');
}
