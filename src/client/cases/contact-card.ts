import { DomainError, type CaseId, type PersonId } from '../../kernel/index.ts';
import type { CaseView, ContactCardInput } from '../../cases/contract.ts';
import { makeContactCard, openContactCard } from '../../sealing/index.ts';
import { ownSelf } from '../people/own-keys.ts';
import type { VerifiedPerson } from '../people/verify-people.ts';
import { secondsNow, unlockedOf, type ClientState } from '../state.ts';
import { isMarked } from './question-words.ts';
import type { ShownCase } from './shown-case.ts';

/** How to reach somebody, opened: only its reader could. */
export interface OpenedCard {
  readonly from: PersonId;
  readonly words: string;
  readonly sentAt: string;
}

/** Seals how to reach me to the one counterpart: the host when accepting, the expert from the host's thread. */
export async function sealCard(
  state: ClientState,
  caseId: CaseId,
  to: VerifiedPerson,
  words: string,
): Promise<ContactCardInput> {
  const { org } = unlockedOf(state);
  return makeContactCard({ org, case: caseId, issued: secondsNow(state) }, await ownSelf(state), to, words);
}

/** Sends my number to somebody of this case. Fails with `client.unproven` when her keys are not verified. */
export async function sendContactCard(
  state: ClientState,
  { view, people, refused }: ShownCase,
  to: PersonId,
  words: string,
): Promise<void> {
  const person = people.get(to);
  if (person === undefined) throw refused.get(to) ?? new DomainError('unprocessable', 'client.unproven');
  await state.api.sendContactCard(view.id, to, await sealCard(state, view.id, person, words));
}

/** Opens the cards that were sent to me. One that does not hold, or whose sender cannot be verified, is not shown; nor is one of another purpose. */
export async function openCards(
  state: ClientState,
  { id, contactCards }: CaseView,
  people: ReadonlyMap<PersonId, VerifiedPerson>,
): Promise<OpenedCard[]> {
  const { org } = unlockedOf(state);
  const opened: OpenedCard[] = [];
  for (const { from, sentAt, text, mac, file } of contactCards) {
    const fromKey = people.get(from)?.agreementKey;
    if (fromKey === undefined) continue;
    try {
      const { words } = await openContactCard({ text, mac, file }, await ownSelf(state), {
        org,
        case: id,
        from,
        fromKey,
      });
      if (!isMarked(words)) opened.push({ from, words, sentAt });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return opened;
}
