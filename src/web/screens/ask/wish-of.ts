import { domainOfKind, type NeedId } from '../../../kernel/index.ts';
import type { NeedInput } from '../../../cases/contract.ts';
import type { AskWish, SealedFacts } from '../../../client/index.ts';
import { countsPeople } from '../../need-kinds.ts';
import type { Draft } from './draft.ts';
import { kindOfCompanion, type Companion } from './together.ts';

/** What the answers ask for: the needs that the server routes by, and what only the brief says. */
export function wishOf(draft: Draft): AskWish {
  const [first, ...others] = draft.needIds;
  if (first === undefined) throw new Error('a draft without ids');
  const beside = draft.together.flatMap((companion, at) => {
    const id = others[at];
    return id === undefined ? [] : [besideNeed(draft, companion, id, first)];
  });
  const main = mainNeed(
    draft,
    first,
    beside.map(({ id }) => id),
  );
  return {
    needs: [main, ...beside],
    words: draft.note.trim(),
    isSensitive: draft.isSensitive,
    sealed: { [first]: sealedFacts(draft) },
  };
}

function mainNeed(draft: Draft, id: NeedId, togetherWith: NeedId[]): NeedInput {
  const { kind, languages, genderWish, mode, people, together } = draft;
  return {
    ...shared(draft),
    id,
    kind,
    // Where somebody interprets, whoever helps may speak any language.
    languages: together.includes('interpreter') ? [] : [...languages],
    mode,
    togetherWith,
    ...(genderWish ? { genderWish } : {}),
    ...(countsPeople(kind) ? { people } : {}),
  };
}

function besideNeed(draft: Draft, companion: Companion, id: NeedId, main: NeedId): NeedInput {
  const { languages, mode, urgency, people } = draft;
  const interprets = companion === 'interpreter';
  return {
    ...shared(draft),
    id,
    kind: kindOfCompanion[companion],
    languages: interprets ? [...languages] : [],
    // Now, an interpreter is best reached by telephone; whoever drives or goes along cannot do it from afar.
    mode: interprets ? (urgency === 'critical' ? 'phone' : mode) : companion === 'papers' ? 'any' : 'on-site',
    togetherWith: [main],
    ...(companion === 'lift' ? { people } : {}),
  };
}

function shared({
  urgency,
  halfDays,
  where,
}: Draft): Pick<NeedInput, 'urgency' | 'halfDays' | 'municipality' | 'zone'> {
  return {
    urgency,
    halfDays: [...halfDays],
    ...(where === 'unknown'
      ? {}
      : 'municipality' in where
        ? { municipality: where.municipality }
        : { zone: where.zone }),
  };
}

function sealedFacts({ kind, cover, notifiedOn, people }: Draft): SealedFacts {
  return {
    ...(cover !== undefined && domainOfKind(kind) === 'health' && { cover }),
    ...(notifiedOn !== undefined && notifiedOn !== '' && domainOfKind(kind) === 'legal' && { notifiedOn }),
    ...(!countsPeople(kind) && people > 1 && { people }),
  };
}
