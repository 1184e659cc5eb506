import type { NeedInput } from '../../cases/contract.ts';
import { readList, readNeeds, type WrittenNeed } from '../../sealing/index.ts';

/** A need as its host wrote it, from the brief: the server drops the commune once it is covered, here it stays. */
export type HostsNeed = NeedInput;

/** Writes needs down for the brief and the grants' hash. */
export function writtenNeed(need: NeedInput): WrittenNeed {
  const { id, kind, urgency, languages, genderWish, mode, municipality, zone, halfDays, people, togetherWith } = need;
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
  };
}

/** Reads them back. They are the host's word, authenticated: only their form is hers to get right. */
export function readHostsNeeds(text: string): HostsNeed[] {
  return readNeeds(text).map((fields) => {
    const { languages = '[]', halfDays = '[]', togetherWith = '[]', people, ...rest } = fields;
    return {
      ...rest,
      languages: readList(languages),
      halfDays: readList(halfDays).map((written) => {
        const [date, part] = written.split(' ');
        return { date, part };
      }),
      togetherWith: readList(togetherWith),
      ...(people === undefined ? {} : { people: Number(people) }),
    } as HostsNeed;
  });
}
