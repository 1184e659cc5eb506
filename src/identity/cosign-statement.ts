import { type Actor, isPerson, notFound, permit } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { StatementStanding } from './contract.ts';
import { signatoriesOf } from './follow-statements.ts';
import { statementPolicy } from './policy.ts';
import { checkSignatures, keysOfSeats } from './signatures.ts';
import { worthOf } from './statement.ts';
import { lockSettings } from './store/collective.ts';
import { newestRoster } from './store/rosters.ts';
import { addSignature, promote, setWorth, statementByHash } from './store/statements.ts';
import { settle } from './take-statement.ts';

/** A second coordinator signs a statement about a health or legal kind; with her signature it counts. */
export async function cosignStatement(
  deps: CoreDeps,
  actor: Actor,
  input: { hash: string; signature: string },
): Promise<StatementStanding> {
  return deps.transaction(async (tx) => {
    await lockSettings(tx);
    const found = await statementByHash(tx, input.hash);
    const { hash, state, signatures } = permit(statementPolicy, 'read', actor, found);
    if (!isPerson(actor)) throw notFound();
    if (signatures.some(([signer]) => signer === actor.person)) return { hash, state };
    const statement = permit(statementPolicy, 'cosign', actor, found);

    const signature: [typeof actor.person, string] = [actor.person, input.signature];
    const keys = keysOfSeats((await newestRoster(tx))?.roster ?? { seats: [] });
    checkSignatures(statement.text, [signature], keys, 'statement');
    await addSignature(tx, statement, signature);
    const seats = new Set(keys.keys());
    const signatories = signatoriesOf({ ...statement, signatures: [...signatures, signature] });
    const worth = worthOf(signatories, seats, deps.clock.now());
    await setWorth(tx, hash, worth);
    if (worth !== 'counts') return { hash, state };
    if (state === 'proposed') await promote(tx, statement);
    await settle(deps, tx, statement.person);
    await deps.publish(tx, { topic: 'joins', id: statement.person, people: 'coordinators' });
    return { hash, state: 'current' };
  });
}
