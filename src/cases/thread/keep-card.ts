import { settings } from '../../identity/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { checkContactCard } from '../check-grant.ts';
import type { ContactCardInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { keepContactCard } from '../store/contents.ts';

/** Keeps a card for the one it is sealed to, once it names the same case and people. */
export async function keepCard(
  deps: CaseDeps,
  tx: Transaction,
  at: { case: CaseId; from: PersonId; to: PersonId },
  card: ContactCardInput,
): Promise<void> {
  const { org } = await settings(tx);
  const file = checkContactCard(card, { ...at, org });
  await keepContactCard(tx, {
    caseId: at.case,
    from: at.from,
    to: at.to,
    text: card.text,
    mac: card.mac,
    file,
    sentAt: deps.clock.now(),
  });
}
