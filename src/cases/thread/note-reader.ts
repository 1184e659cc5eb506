import type { Permitted, PersonActor } from '../../access/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import type { Case } from '../rows.ts';
import { noteOpening } from '../store/contents.ts';

/** Whoever reads a case or its items is noted, to the hour, for its host: her own readings are nobody’s business. */
export async function noteReader(
  deps: CaseDeps,
  tx: Transaction,
  row: Permitted<Case, 'read'>,
  actor: PersonActor,
): Promise<void> {
  if (actor.person === row.host || !row.hasContents) return;
  const hour = new Date(Math.floor(deps.clock.now().getTime() / 3_600_000) * 3_600_000);
  const isNew = await noteOpening(tx, row, { person: actor.person, hour });
  if (!isNew) return;
  const isExpected = row.experts.includes(actor.person) || actor.person === row.secondAdult;
  if (!isExpected) await deps.announce(tx, 'case-opened-by-coordinator', { caseId: row.id });
  await deps.publish(tx, { topic: 'case', id: row.id, people: [row.host] });
}
