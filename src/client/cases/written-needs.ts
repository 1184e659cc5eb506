import type { NeedInput } from '../../cases/contract.ts';
import { readList, readNeeds, type WrittenNeed } from '../../sealing/index.ts';

/** Who pays for care, as far as the host knows. */
export const covers = ['none', 'asked', 'requisitoire', 'card', 'mutuelle', 'unknown'] as const;
export type Cover = (typeof covers)[number];

/** What a host says of a need to whoever reads the brief: the server routes without it and never learns it. */
export interface SealedFacts {
  readonly cover?: Cover | undefined;
  /** The day a legal notification bears. */
  readonly notifiedOn?: string | undefined;
  /** For how many people, where the server needs no count. */
  readonly people?: number | undefined;
}

/** A need as its host wrote it, from the brief: the server drops the commune once it is covered, here it stays. */
export type HostsNeed = NeedInput & SealedFacts;

/** Writes needs down for the brief and the grants' hash. */
export function writtenNeed(need: NeedInput, sealed: SealedFacts = {}): WrittenNeed {
  const { id, kind, urgency, languages, genderWish, mode, municipality, zone, halfDays, togetherWith } = need;
  const people = need.people ?? sealed.people;
  return {
    id,
    kind,
    urgency,
    languages,
    genderWish,
    mode,
    municipality,
    zone,
    halfDays: halfDays.map(({ date, part }) => `${date} ${part}`),
    people: people === undefined ? undefined : String(people),
    togetherWith,
    cover: sealed.cover,
    notifiedOn: sealed.notifiedOn,
  };
}

/** Reads them back. They are the host's word, authenticated: only their form is hers to get right. */
export function readHostsNeeds(text: string): HostsNeed[] {
  return readNeeds(text).map((fields) => {
    const { languages = '[]', halfDays = '[]', togetherWith = '[]', people, cover, notifiedOn, ...rest } = fields;
    return {
      ...rest,
      languages: readList(languages),
      halfDays: readList(halfDays).map((written) => {
        const [date, part] = written.split(' ');
        return { date, part };
      }),
      togetherWith: readList(togetherWith),
      ...(people === undefined ? {} : { people: Number(people) }),
      ...(covers.some((one) => one === cover) && { cover }),
      ...(notifiedOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(notifiedOn) && { notifiedOn }),
    } as HostsNeed;
  });
}
