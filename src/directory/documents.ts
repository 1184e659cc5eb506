import type { EntryId, Language, Locale, Point, Tier, Zone } from '../kernel/index.ts';
import type { Transaction } from '../platform/index.ts';
import { availabilityOf } from './availability.ts';
import { placeOf } from './content.ts';
import type { EntryInput, Skill } from './contract.ts';
import type { Availability } from './entry.ts';
import { isPlaced, isPractice } from './kept/content.ts';
import { isFindable } from './policy.ts';
import { isVetted, shownSkills } from './skill.ts';
import { factsOf, standingOf } from './standing.ts';
import { findEntries, listedAfter, type Entry } from './store/entry-rows.ts';

/** What may be searched of an entry: no contact, nothing that its card does not show to those of its tier. */
export interface EntryMaterial {
  readonly id: EntryId;
  /** Rises with each line of the change log. */
  readonly revision: number;
  readonly tier: Tier;
  readonly ownerKind: EntryInput['ownerKind'];
  readonly displayName: string;
  readonly bio?: { readonly text: string; readonly locale: Locale };
  /** Those that its card shows. */
  readonly skills: readonly (Skill & { readonly isVetted: boolean })[];
  readonly languages: readonly Language[];
  /** REFNIS code; absent, with its centre, where only the zone is said. */
  readonly municipality?: string;
  readonly zone: Zone;
  /** Centre of the municipality. */
  readonly centre?: Point;
  readonly availability: Availability;
  readonly nodAt: Date;
}

/** The material of those of these entries that anybody may find. Whoever is missing has left the directory. */
export async function documentsOf(tx: Transaction, ids: readonly EntryId[], now: Date): Promise<EntryMaterial[]> {
  return materialOf(tx, await findEntries(tx, ids), now);
}

/** The next entries in order of id, for reading the whole directory page by page: `next` is undefined after the last. */
export async function documentsAfter(
  tx: Transaction,
  { after = '', limit, now }: { after?: string | undefined; limit: number; now: Date },
): Promise<{ documents: EntryMaterial[]; next: string | undefined }> {
  const page = await listedAfter(tx, { after, limit });
  return { documents: await materialOf(tx, page, now), next: page.length < limit ? undefined : page.at(-1)?.id };
}

async function materialOf(tx: Transaction, entries: readonly Entry[], now: Date): Promise<EntryMaterial[]> {
  const findable = entries.filter(isFindable);
  const facts = await factsOf(
    tx,
    findable.map(({ id }) => id),
    now,
  );
  return findable.map((entry) => {
    const { bio, bioLocale } = entry;
    const { lat, lng, zone } = placeOf(entry);
    return {
      id: entry.id,
      revision: entry.documentRevision,
      tier: entry.tier,
      ownerKind: isPractice(entry) ? ('association' as const) : ('person' as const),
      displayName: entry.displayName,
      ...(bio !== null && bioLocale !== null && { bio: { text: bio, locale: bioLocale } }),
      skills: shownSkills(entry).map((skill) => ({ ...skill, isVetted: isVetted(entry, skill.kind) })),
      languages: entry.languages,
      ...(isPlaced(entry) && { municipality: entry.municipality, centre: { lat, lng } }),
      zone,
      availability: availabilityOf(standingOf(entry, facts(entry.id)), now).availability,
      nodAt: entry.nodAt,
    };
  });
}
