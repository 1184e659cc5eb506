import { and, eq, getTableColumns, gt, inArray, lte, or, sql, asc, desc } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseAction } from '../policy.ts';
import type { Case } from '../rows.ts';
import { appointments, cases } from '../tables.ts';

// Written out: in a select from one table the builder takes the table's name off a column, inside a subquery too.
const experts = sql<PersonId[]>`array(
  select distinct a.expert from appointments a
  where a.case_id = cases.id and a.expert is not null and a.state in ('held', 'confirmed', 'completed'))`;
const holders = sql<PersonId[]>`array(select distinct g.person from grants g where g.case_id = cases.id)`;

/** A case with whoever has to do with it. */
export async function findCase(tx: Transaction, id: CaseId): Promise<Case | undefined> {
  const [found] = await select(tx).where(eq(cases.id, id));
  return found;
}

/** The same, locked: whatever changes in a case waits for it, its needs and referrals included. */
export async function lockCase(tx: Transaction, id: CaseId): Promise<Case | undefined> {
  await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('update');
  // Read afresh: what was read beside the lock may be older than it.
  return findCase(tx, id);
}

/** The same, or undefined while somebody else holds it: whoever that is looks after it. */
export async function lockCaseIfFree(tx: Transaction, id: CaseId): Promise<Case | undefined> {
  const [free] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.id, id))
    .for('update', { skipLocked: true });
  return free && findCase(tx, id);
}

/** Cases of which she is the host or the second adult, or accepted a need, the newest first. */
export async function casesOf(tx: Transaction, person: PersonId): Promise<Case[]> {
  const accepted = tx
    .select({ id: appointments.caseId })
    .from(appointments)
    .where(and(eq(appointments.expert, person), inArray(appointments.state, ['held', 'confirmed', 'completed'])));
  return select(tx)
    .where(or(eq(cases.host, person), eq(cases.secondAdult, person), inArray(cases.id, accepted)))
    .orderBy(desc(cases.openedAt), asc(cases.id))
    .limit(200);
}

export async function casesById(tx: Transaction, ids: readonly CaseId[]): Promise<Case[]> {
  if (ids.length === 0) return [];
  return select(tx).where(inArray(cases.id, [...ids]));
}

/** When she opened cases since then, the oldest first. */
export async function openingsSince(tx: Transaction, host: PersonId, since: Date): Promise<Date[]> {
  const found = await tx
    .select({ at: cases.openedAt })
    .from(cases)
    .where(and(eq(cases.host, host), gt(cases.openedAt, since)))
    .orderBy(asc(cases.openedAt));
  return found.map(({ at }) => at);
}

/** Makes one host's openings wait for one another, so that two at once cannot pass her limit together. */
export async function queueOpenings(tx: Transaction, host: PersonId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cases.open ${host}`}, 0))`);
}

export async function insertCase(tx: Transaction, row: typeof cases.$inferInsert): Promise<void> {
  await tx.insert(cases).values(row);
}

/** Writes what a permitted step changes in a case. */
export async function changeCase<Action extends CaseAction>(
  tx: Transaction,
  row: Permitted<Case, Action>,
  changes: Partial<typeof cases.$inferSelect>,
): Promise<Permitted<Case, Action>> {
  await tx.update(cases).set(changes).where(eq(cases.id, row.id));
  return { ...row, ...changes };
}

/** Cases that the system has to close or to forget by now. */
export async function dueCases(tx: Transaction, now: Date, most: number): Promise<CaseId[]> {
  const found = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(lte(cases.dueAt, now))
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(most);
  return found.map(({ id }) => id);
}

function select(tx: Transaction) {
  return tx
    .select({ ...getTableColumns(cases), experts, holders })
    .from(cases)
    .$dynamic();
}
