import type { EntryInput, Skill } from '../../directory/contract.ts';
import type { Kind, Language, Locale, Mode } from '../../kernel/index.ts';
import { placeOfMunicipality } from '../directory/index.ts';
import type { Member } from './member.ts';

interface Offer {
  readonly kind: Kind;
  /** An id of the generator's municipalities. */
  readonly at: string;
  readonly speaks: readonly Language[];
  /** Interpreters: languages worked from and into. */
  readonly between?: readonly [foreign: readonly Language[], local: readonly Language[]];
  readonly modes: readonly Mode[];
  readonly about: Member['about'];
  readonly bio: string;
  readonly writesIn?: Locale;
  readonly gender?: EntryInput['gender'];
  readonly nightOk?: boolean;
  readonly perWeek?: number;
  readonly reachKm?: number;
}

/** An expert of the demo with her entry: one skill, to be found by confirmed people. */
export function expert(handle: string, offer: Offer): Member & { entry: EntryInput } {
  const [foreign = [], local = []] = offer.between ?? [];
  const pairs: NonNullable<Skill['pairs']> = foreign.flatMap((from) =>
    local.flatMap((to) => [
      { from, to },
      { from: to, to: from },
    ]),
  );
  return {
    handle,
    locale: 'fr',
    role: 'expert',
    about: offer.about,
    entry: {
      ownerKind: 'person',
      displayName: handle.charAt(0).toUpperCase() + handle.slice(1),
      tier: 'members',
      bio: { text: offer.bio, locale: offer.writesIn ?? 'fr' },
      municipality: placeOfMunicipality(offer.at).id,
      ...(offer.gender && { gender: offer.gender }),
      languages: [...offer.speaks],
      skills: [{ kind: offer.kind, modes: [...offer.modes], topics: [], ...(pairs.length > 0 && { pairs }) }],
      reachKm: offer.reachKm ?? 30,
      cap: { count: offer.perWeek ?? 3, per: 'week' },
      nightOk: offer.nightOk ?? false,
      halfDays: [],
    },
  };
}
