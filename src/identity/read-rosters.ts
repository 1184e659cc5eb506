import { type Actor, can, notFound, permit, type PersonActor } from '../access/index.ts';
import type { CoreDeps } from '../platform/index.ts';
import type { PersonView, ProposedRoster, ProposedStatement, Rosters } from './contract.ts';
import { dayOf } from './day.ts';
import { peoplePolicy, personPolicy, rostersPolicy, statementPolicy, statementsPolicy } from './policy.ts';
import { proofsOf } from './proofs.ts';
import { presentSuspension } from './read-suspensions.ts';
import { settings } from './store/collective.ts';
import { peopleRows, type PersonRow, seatedPeople } from './store/people.ts';
import { proposedRosters, standingRostersAfter } from './store/rosters.ts';
import { unfinishedStatements } from './store/statements.ts';
import { suspensionsSince } from './store/suspensions.ts';

/** The rosters after a number, in order, and the newest note on the newest of them. */
export async function readRosters(deps: CoreDeps, { after }: { after: number }): Promise<Rosters> {
  return deps.transaction(async (tx) => {
    const { rootKey } = await settings(tx);
    if (rootKey === null) throw notFound();
    const found = await standingRostersAfter(tx, after);
    const newest = found.at(-1) ?? (await standingRostersAfter(tx, 0)).at(-1);
    const { datingText, datingSigner, datingSignature } = newest ?? {};
    return {
      rootKey,
      rosters: found.map(({ number, text, signatures }) => ({ number, text, signatures })),
      dating:
        datingText && datingSigner && datingSignature
          ? { text: datingText, signature: [datingSigner, datingSignature] }
          : null,
    };
  });
}

/** Rosters that wait for a second coordinator's signature. */
export async function readProposedRosters(deps: CoreDeps, actor: Actor): Promise<ProposedRoster[]> {
  return deps.transaction(async (tx) => {
    permit(rostersPolicy, 'list', actor, await settings(tx));
    return (await proposedRosters(tx)).map(({ number, text, hash, signatures, statements }) => ({
      number,
      text,
      hash,
      signatures,
      statements,
    }));
  });
}

/** Statements that wait for a second coordinator's signature, oldest first. */
export async function readProposedStatements(deps: CoreDeps, actor: PersonActor): Promise<ProposedStatement[]> {
  return deps.transaction(async (tx) => {
    permit(statementsPolicy, 'list', actor, await settings(tx));
    return (await unfinishedStatements(tx)).map((row) => {
      const isSigned = row.signatures.some(([signer]) => signer === actor.person);
      return {
        text: row.text,
        signatures: row.signatures,
        hash: row.hash,
        person: row.person,
        kinds: row.kinds,
        proposedAt: row.proposedAt.toISOString(),
        can: isSigned ? [] : can(statementPolicy, actor, row).filter((action) => action === 'cosign'),
      };
    });
  });
}

const suspendable = (actor: Actor, row: PersonRow): PersonView['can'] =>
  can(personPolicy, actor, row).includes('suspend') ? ['suspend'] : [];

/** Everybody, for coordinators: whose keys, roles, vetted kinds and state. */
export async function readPeople(deps: CoreDeps, actor: Actor): Promise<PersonView[]> {
  return deps.transaction(async (tx) => {
    permit(peoplePolicy, 'list', actor, await settings(tx));
    const rows = await peopleRows(tx, 'all');
    const proofs = new Map((await proofsOf(tx, 'all', { withHandles: true })).map((proof) => [proof.person, proof]));
    const seated = await seatedPeople(tx);
    const standing = new Map(
      (await suspensionsSince(tx, deps.clock.now())).flatMap((one) =>
        one.liftedAt === null ? [[one.person, one]] : [],
      ),
    );
    return rows.flatMap((row) => {
      const proof = proofs.get(row.id);
      if (proof === undefined) return [];
      const { state, roles, vettedKinds, isSeated } = row;
      const known = { ...proof, state, roles, vettedKinds, isSeated, joinedOn: dayOf(row.joinedAt) };
      const suspended = standing.get(row.id);
      if (suspended === undefined) return [{ ...known, can: suspendable(actor, row) }];
      const suspension = presentSuspension(suspended, row, actor, seated);
      return [{ ...known, suspension, can: suspension.can }];
    });
  });
}
