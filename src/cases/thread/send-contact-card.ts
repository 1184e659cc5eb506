import { notFound, type PersonActor } from '../../access/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import { hearFrom } from '../appointments/confirm-appointment.ts';
import type { ContactCardInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { lockPermittedCase } from '../load.ts';
import { tellCase } from '../tell-case.ts';
import { keepCard } from './keep-card.ts';

/** Sends how to reach her to one counterpart of the case, who alone can open it. */
export async function sendContactCard(
  deps: CaseDeps,
  actor: PersonActor,
  input: { case: CaseId; person: PersonId; card: ContactCardInput },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'write');
    const counterparts = [row.host, ...row.experts, ...row.holders].filter((person) => person !== actor.person);
    if (!counterparts.includes(input.person)) throw notFound();
    await keepCard(deps, tx, { case: row.id, from: actor.person, to: input.person }, input.card);
    await hearFrom(deps, tx, row, actor.person);
    await tellCase(deps, tx, row);
  });
}
