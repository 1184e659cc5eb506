import { notFound, type PersonActor } from '../../access/index.ts';
import { confirmedByHandle } from '../../identity/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { SecondAdult } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { lockPermittedCase } from '../load.ts';
import { changeCase } from '../store/cases.ts';
import { tellCase } from '../tell-case.ts';
import { letGo } from './remove-second-adult.ts';

/**
 * Lets one confirmed person read and write beside the host, once the host's client hands her the key. Another one takes
 * the place of whoever was there. A name that nobody confirmed has, the host's own included, is as good as none: 404.
 */
export async function addSecondAdult(
  deps: CaseDeps,
  actor: PersonActor,
  input: SecondAdult & { case: CaseId },
): Promise<void> {
  await deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'add-second-adult');
    const person = await confirmedByHandle(tx, input.handle);
    if (person === undefined || person === row.host) throw notFound();
    if (person === row.secondAdult) return;
    await letGo(tx, row);
    const secondAdult = person;
    await changeCase(tx, row, { secondAdult });
    await deps.announce(tx, 'second-adult-added', { caseId: row.id, person });
    await tellCase(deps, tx, { ...row, secondAdult });
  });
}
