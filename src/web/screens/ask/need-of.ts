import type { NeedId } from '../../../kernel/index.ts';
import type { NeedInput } from '../../../cases/contract.ts';
import { countsPeople } from '../../need-tiles.ts';
import type { Draft } from './draft.ts';

/** What the answers ask for, as the server is told: what it routes by, and no word of the note. */
export function needOf(draft: Draft, id: NeedId): NeedInput {
  const { kind, urgency, languages, genderWish, mode, where, halfDays, people } = draft;
  return {
    id,
    kind,
    urgency,
    languages: [...languages],
    mode,
    halfDays: [...halfDays],
    togetherWith: [],
    ...(genderWish ? { genderWish } : {}),
    ...(where === 'unknown'
      ? {}
      : 'municipality' in where
        ? { municipality: where.municipality }
        : { zone: where.zone }),
    ...(countsPeople(kind) ? { people } : {}),
  };
}
