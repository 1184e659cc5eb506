import type { Permitted } from '../../access/index.ts';
import { noteAsks, type RankedCandidate } from '../../directory/index.ts';
import { hours, newId, type EntryId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { CaseDeps } from '../deps.ts';
import type { Ask } from '../plan-context.ts';
import type { Need } from '../rows.ts';
import { insertReferrals, type NewReferral } from '../store/referrals.ts';
import { distanceTo, whyHer } from './why-her.ts';

/** A day of silence counts as a no in the rate of her kind. */
const silenceHours = 24;
export const silentFrom = (askedAt: Date): Date => new Date(askedAt.getTime() + hours(silenceHours));

/** Offers the need to these experts, once each: counts the message, and tells them. Says who was asked. */
export async function askExperts(
  deps: CaseDeps,
  tx: Transaction,
  need: Permitted<Need, 'attend' | 'telephone-yes'>,
  asks: readonly Ask[],
  found: readonly RankedCandidate[],
): Promise<NewReferral[]> {
  const now = deps.clock.now();
  const byEntry = new Map<EntryId, RankedCandidate>(found.map((each) => [each.entryId, each]));
  const offers = asks.flatMap(({ entryId, expectedYes }): NewReferral[] => {
    const her = byEntry.get(entryId);
    if (her === undefined) return [];
    return [
      {
        id: newId(),
        expert: her.person,
        entryId,
        expectedYes,
        distanceKm: distanceTo(need, her) ?? null,
        why: whyHer(need, her),
      },
    ];
  });
  const asked = await insertReferrals(tx, need, offers, {
    askedAt: now,
    dueAt: silentFrom(now),
  });
  await noteAsks(
    tx,
    asked.map(({ entryId }) => entryId),
    now,
  );
  for (const { id, expert } of asked) {
    await deps.announce(tx, 'referral-asked', { referralId: id });
    await deps.publish(tx, { topic: 'referrals', id, people: [expert] });
  }
  return asked;
}
