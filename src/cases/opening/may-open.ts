import type { PersonActor } from '../../access/index.ts';
import { days } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseInput } from '../contract.ts';
import { readyHostOnce, readyHostUrgentOnly, tooManyCases } from '../errors.ts';
import { openingsSince } from '../store/cases.ts';
import { mayGrantAhead } from './grants-ahead.ts';

const mostADay = 20;

/**
 * Refuses an opening beyond twenty in 24 hours, and beyond the one critical or urgent case of a host who is invited and
 * not confirmed yet. Before one is kept, her openings must be queued.
 */
export async function mayOpen(
  tx: Transaction,
  actor: PersonActor,
  input: Pick<CaseInput, 'needs'>,
  now: Date,
): Promise<void> {
  if (actor.state === 'ready') {
    if (!input.needs.every((need) => mayGrantAhead(need, { isSensitive: false }))) throw readyHostUrgentOnly();
    if ((await openingsSince(tx, actor.person, new Date(0))).length > 0) throw readyHostOnce();
  }
  const recent = await openingsSince(tx, actor.person, new Date(now.getTime() - days(1)));
  const [oldest] = recent.slice(-mostADay);
  if (recent.length >= mostADay && oldest !== undefined) {
    throw tooManyCases(Math.ceil((oldest.getTime() + days(1) - now.getTime()) / 1000));
  }
}
