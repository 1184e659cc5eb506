import { DomainError } from '../../kernel/index.ts';
import type { PersonView } from '../../identity/contract.ts';
import type { VettingItem } from '../../directory/contract.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { lastStatement } from '../people/last-statement.ts';
import type { ClientState } from '../state.ts';

/** An entry that waits, and the coordinator whose statement confirms its owner: absent where none holds. */
export interface CheckedEntry {
  readonly entry: VettingItem;
  readonly owner: PersonView | undefined;
  readonly confirmedBy?: string;
}

/** Every entry that waits to be vetted, with who stands for its owner: this browser has verified the statement. */
export async function entriesToVet(state: ClientState): Promise<CheckedEntry[]> {
  const [standing, entries, people] = await Promise.all([followRoster(state), state.api.vetting(), state.api.people()]);
  return Promise.all(
    entries.map(async (entry) => {
      const owner = people.find(({ person }) => person === entry.owner);
      const confirmedBy = owner && (await issuerOf(state, standing, owner));
      return { entry, owner, ...(confirmedBy !== undefined && { confirmedBy }) };
    }),
  );
}

async function issuerOf(state: ClientState, standing: Standing, owner: PersonView): Promise<string | undefined> {
  try {
    return (await lastStatement(state, standing, owner)).issuer;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
