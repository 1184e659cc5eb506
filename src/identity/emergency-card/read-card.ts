import { type Actor, can } from '../../access/index.ts';
import type { CoreDeps } from '../../platform/index.ts';
import type { EmergencyCard, EmergencyCardView } from '../contract.ts';
import { emergencyCardPolicy } from '../policy.ts';
import { settings } from '../store/collective.ts';
import { writtenCard } from '../store/emergency-card.ts';
import { personById } from '../store/people.ts';
import { faceOfCard, shippedCard } from './emergency-card.ts';

/** The card as anybody may have it, and as every device keeps it. */
export async function readCard(deps: Pick<CoreDeps, 'transaction'>): Promise<EmergencyCard> {
  return deps.transaction(async (tx) => {
    const { changedBy: _, ...card } = (await writtenCard(tx)) ?? { ...shippedCard, changedBy: null };
    return faceOfCard(card, (await settings(tx)).rotaTelephone);
  });
}

/** The same, with what this viewer may do; whoever may change it reads who did last. */
export async function viewCard(deps: CoreDeps, viewer: Actor | undefined): Promise<EmergencyCardView> {
  return deps.transaction(async (tx) => {
    const { changedBy, ...card } = (await writtenCard(tx)) ?? { ...shippedCard, changedBy: null };
    const whole = await settings(tx);
    const actions = viewer === undefined ? [] : can(emergencyCardPolicy, viewer, whole);
    const editor = changedBy !== null && actions.length > 0 ? (await personById(tx, changedBy))?.handle : undefined;
    return {
      ...faceOfCard(card, whole.rotaTelephone),
      ...(editor !== undefined && { changedBy: editor }),
      can: actions,
    };
  });
}
