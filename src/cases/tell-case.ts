import type { Transaction } from '../platform/index.ts';
import type { CaseDeps } from './deps.ts';
import type { Case } from './rows.ts';

/** Whoever may read a case may want to read it again; coordinators their board. */
export async function tellCase(deps: CaseDeps, tx: Transaction, row: Case): Promise<void> {
  const people = [
    ...new Set([row.host, ...(row.secondAdult === null ? [] : [row.secondAdult]), ...row.experts, ...row.holders]),
  ];
  await deps.publish(tx, { topic: 'case', id: row.id, people });
  await deps.publish(tx, { topic: 'board', id: row.id, people: 'coordinators' });
}
