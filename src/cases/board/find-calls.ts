import { permit, type PersonActor } from '../../access/index.ts';
import { keptForNeed } from '../../directory/index.ts';
import type { NeedId } from '../../kernel/index.ts';
import { placeById } from '../../kernel/vocabulary.ts';
import type { Calls } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { needPolicy } from '../policy.ts';
import { findNeed } from '../store/needs.ts';

/** Whom of those who are kept a coordinator may call for this need, each with the reader's copy of her card. */
export async function findCalls(deps: CaseDeps, actor: PersonActor, input: { need: NeedId }): Promise<Calls> {
  return deps.transaction(async (tx) => {
    const need = permit(needPolicy, 'telephone-yes', actor, await findNeed(tx, input.need));
    const wish = {
      kind: need.kind,
      languages: need.languages,
      gender: need.genderWish ?? undefined,
      centre: need.municipality === null ? undefined : placeById(need.municipality),
    };
    return keptForNeed(tx, actor, wish, deps.clock.now());
  });
}
