import type { EmergencyCard } from '../identity/contract.ts';
import { cardAddress } from './offline/what-it-knows.ts';

/** The emergency card: as the server has it, or as this device keeps it. Undefined where it has neither. */
export async function emergencyCard(): Promise<EmergencyCard | undefined> {
  try {
    const answer = await fetch(cardAddress);
    return answer.ok ? ((await answer.json()) as EmergencyCard) : undefined;
  } catch {
    return undefined;
  }
}
