import type { CaseId, NeedId } from '../../kernel/index.ts';
import { zoneOfPlace } from '../../kernel/vocabulary.ts';
import type { Transaction } from '../../platform/index.ts';
import type { NeedInput } from '../contract.ts';
import { needTaken } from '../errors.ts';
import { lastEndOf } from '../half-day.ts';
import { needDueAt } from '../need-due.ts';
import { insertNeeds, linkTogether } from '../store/needs.ts';
import { searchingAfresh } from '../waves/reopen-need.ts';

/** Keeps the needs of a new case, in the host's order. Fails with `cases.need_id_taken`. */
export async function keepNeeds(
  tx: Transaction,
  caseId: CaseId,
  needs: readonly NeedInput[],
  now: Date,
): Promise<void> {
  const isKept = await insertNeeds(
    tx,
    needs.map((need, position) => rowOf(need, { caseId, position, now })),
  );
  if (!isKept) throw needTaken();
  await linkTogether(
    tx,
    needs.flatMap(({ id, togetherWith }) => togetherWith.map((other): [NeedId, NeedId] => [id, other])),
  );
}

function rowOf(need: NeedInput, { caseId, position, now }: { caseId: CaseId; position: number; now: Date }) {
  const search = searchingAfresh(need, now);
  const lapsesAt = lastEndOf(need.halfDays) ?? null;
  const state = 'searching' as const;
  return {
    ...search,
    id: need.id,
    caseId,
    position,
    kind: need.kind,
    urgency: need.urgency,
    languages: need.languages,
    genderWish: need.genderWish ?? null,
    mode: need.mode,
    municipality: need.municipality ?? null,
    zone: need.zone ?? (need.municipality === undefined ? null : (zoneOfPlace(need.municipality) ?? null)),
    halfDays: need.halfDays,
    people: need.people ?? null,
    state,
    lapsesAt,
    dueAt: needDueAt({ ...search, state, caseState: 'open', lapsesAt }),
    radiusStep: 0,
    widening: 0,
  };
}
