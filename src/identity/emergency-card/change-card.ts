import { type Actor, isPerson, notFound, permit } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import type { EmergencyCardInput, EmergencyCardView } from '../contract.ts';
import { dayOf } from '../day.ts';
import { cardStale } from '../errors.ts';
import { emergencyCardPolicy } from '../policy.ts';
import { lockSettings } from '../store/collective.ts';
import { storeCard, writtenCard } from '../store/emergency-card.ts';
import { viewCard } from './read-card.ts';

/**
 * Replaces the card that a coordinator read, and tells the others. Fails with `identity.card_stale` when somebody was
 * faster: nobody's line for an arrest disappears unseen.
 */
export async function changeCard(
  deps: CoreDeps,
  actor: Actor,
  input: { card: EmergencyCardInput; upon: number },
): Promise<EmergencyCardView> {
  if (!isPerson(actor)) throw notFound();
  await deps.transaction(async (tx) => {
    const whole = permit(emergencyCardPolicy, 'change', actor, await lockSettings(tx));
    const version = (await writtenCard(tx))?.version ?? 0;
    if (version !== input.upon) throw cardStale();
    const changedOn = dayOf(deps.clock.now());
    await storeCard(tx, whole, { ...input.card, version: version + 1, changedOn, changedBy: actor.person });
    await deps.announce(tx, 'emergency-card-changed', { version: String(version + 1), person: actor.person });
    await deps.publish(tx, { topic: 'emergency-card', id: String(version + 1), people: 'coordinators' });
  });
  return viewCard(deps, actor);
}
