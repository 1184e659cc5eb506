import { days, type PersonId } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { openJoins } from './store/invitations.ts';
import type { PersonRow } from './store/people.ts';
import { proposedRosters } from './store/rosters.ts';
import { unfinishedStatements } from './store/statements.ts';
import { suspensionsSince } from './store/suspensions.ts';

/**
 * She is confirmed; or, for coordinators, somebody waits to be confirmed, or a statement or roster for a second signature,
 * or somebody was suspended, or is no more.
 */
export interface PersonNews {
  readonly kind: 'welcome' | 'to-confirm' | 'to-cosign' | 'suspension';
  readonly person?: PersonId;
  readonly at: Date;
  /** Another one whenever it is news again. */
  readonly mark: string;
  /** Whoever has signed already has nothing to do. */
  readonly signers?: readonly string[];
}

const welcomeDays = 7;
const toldDays = 7;

/** What is new for somebody about her own account. */
export function welcomeNewsOf({ id, state, confirmedAt: at }: PersonRow, now: Date): PersonNews[] {
  if (state !== 'confirmed' || at === null || now.getTime() - at.getTime() >= days(welcomeDays)) return [];
  return [{ kind: 'welcome', at, mark: id }];
}

/** What waits for coordinators, or all of them are told. */
export async function coordinationNewsOf(tx: Transaction, now: Date): Promise<PersonNews[]> {
  const joins = (await openJoins(tx)).map(({ join }): PersonNews => ({
    kind: 'to-confirm',
    person: join.person,
    at: join.joinedAt,
    mark: `${join.person} ${join.joinedAt.getTime()}`,
  }));
  const statements = (await unfinishedStatements(tx)).map(
    ({ person, proposedAt: at, hash, signatures }): PersonNews => ({
      kind: 'to-cosign',
      person,
      at,
      mark: hash,
      signers: signatures.map(([signer]) => signer),
    }),
  );
  const rosters = (await proposedRosters(tx)).map(({ proposedAt: at, hash, signatures }): PersonNews => ({
    kind: 'to-cosign',
    at,
    mark: hash,
    signers: signatures.map(([signer]) => signer),
  }));
  return [...joins, ...statements, ...rosters, ...(await suspensionNewsOf(tx, now))];
}

/** A suspension is news once, and its lifting once more; whoever did it knows. */
async function suspensionNewsOf(tx: Transaction, now: Date): Promise<PersonNews[]> {
  const since = new Date(now.getTime() - days(toldDays));
  return (await suspensionsSince(tx, since)).flatMap(
    ({ id, person, suspendedAt, suspendedBy, liftedAt, liftedBy }): PersonNews[] => {
      const about = { kind: 'suspension', person } as const;
      if (liftedAt !== null) return [{ ...about, at: liftedAt, mark: `${id} lifted`, signers: [liftedBy ?? ''] }];
      return suspendedAt < since ? [] : [{ ...about, at: suspendedAt, mark: id, signers: [suspendedBy] }];
    },
  );
}
