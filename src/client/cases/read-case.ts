import type { CaseId } from '../../kernel/index.ts';
import type { CaseView } from '../../cases/contract.ts';
import { ApiError } from '../errors.ts';
import { followRoster } from '../people/follow-roster.ts';
import { verifyPeople } from '../people/verify-people.ts';
import type { ClientState } from '../state.ts';
import { forgetCase } from '../vault/document.ts';
import { noteInVault } from '../vault/save-vault.ts';
import { openCards } from './contact-card.ts';
import { openQuestions } from './question.ts';
import { show, type ShownCase } from './shown-case.ts';
import { readEpochs } from './read-epochs.ts';
import type { CaseReading } from './reading.ts';

/**
 * Reads a case: verifies whose keys are whose, opens the grants in full order, reads the chain across epochs, opens the
 * contact cards. Fails with 404 for a case that is not hers, with sealing's reason when anything does not hold.
 */
export async function readCase(state: ClientState, id: CaseId): Promise<ShownCase> {
  const [standing, view] = await Promise.all([followRoster(state), caseOf(state, id)]);
  const known = await verifyPeople(state, standing, view.people, 'read');
  const reading: CaseReading = view.hasContents ? await readEpochs(state, view, standing, known) : new Map();
  const contactCards = await openCards(state, view, known.people);
  const questions = await openQuestions(state, standing, view);
  return show({ view, reading, ...known, contactCards, questions, standing });
}

async function caseOf(state: ClientState, id: CaseId): Promise<CaseView> {
  try {
    return await state.api.caseOf(id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) noteInVault(state, (document) => forgetCase(document, id));
    throw error;
  }
}
