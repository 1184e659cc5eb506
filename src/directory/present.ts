import { can, type Actor } from '../access/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { availabilityOf } from './availability.ts';
import { dayOf } from './calendar-day.ts';
import { countSince } from './capacity.ts';
import { contentOf, placeOf } from './content.ts';
import { isPlaced, isPractice } from './kept/content.ts';
import type { Card, MyEntry, Skill, VettingItem } from './contract.ts';
import { hiddenAt, nodAskedAt, withdrawnAt } from './freshness.ts';
import { entryPolicy, isConfirmed } from './policy.ts';
import { isVetted, kindsToVet, needsTwoToPublish, shownSkills } from './skill.ts';
import { standingOf, type Facts } from './standing.ts';
import type { Entry } from './store/entry-rows.ts';

/** What others see. Days and the public telephone are for confirmed people. */
export function presentCard(entry: Entry, facts: Facts, viewer: Actor | undefined, now: Date): Card {
  const { bio, bioLocale, publicLine } = entry;
  const { availability, until } = availabilityOf(standingOf(entry, facts), now);
  const isMember = isConfirmed(viewer);
  return {
    id: entry.id,
    ownerKind: isPractice(entry) ? 'association' : 'person',
    displayName: entry.displayName,
    ...(entry.ownerKind === 'kept' && { isKept: true as const }),
    ...(bio !== null && bioLocale !== null && { bio: { text: bio, locale: bioLocale } }),
    skills: presentSkills(entry, shownSkills(entry)),
    languages: entry.languages,
    ...(isPlaced(entry) && { municipality: entry.municipality }),
    zone: placeOf(entry).zone,
    availability,
    ...(isMember && until !== undefined && { until }),
    nodOn: dayOf(entry.nodAt),
    ...(isMember && publicLine && { publicLine }),
    can: viewer === undefined ? [] : can(entryPolicy, viewer, entry),
  };
}

export function presentMine(entry: Entry, facts: Facts, actor: Actor, now: Date): MyEntry {
  const { acceptances } = facts.workload;
  return {
    id: entry.id,
    content: contentOf(entry),
    state: entry.state,
    revision: entry.revision,
    kindsToVet: kindsToVet(entry),
    ...(entry.refusalReason !== null && { refusalReason: entry.refusalReason }),
    ...(entry.pausedUntil !== null && { pausedUntil: entry.pausedUntil }),
    absences: facts.absences.map(({ id, from, until }) => ({ id, from, until })),
    ...availabilityOf(standingOf(entry, facts), now),
    nodOn: dayOf(entry.nodAt),
    nodAskedOn: dayOf(nodAskedAt(entry.nodAt)),
    hiddenOn: dayOf(hiddenAt(entry.nodAt)),
    withdrawnOn: dayOf(withdrawnAt(entry.nodAt)),
    acceptedLast7Days: countSince(acceptances, now, 7),
    acceptedLast28Days: countSince(acceptances, now, 28),
    can: can(entryPolicy, actor, entry),
  };
}

/** The coordinator who vouched for an association as it stands: what was written since is nobody's yet. */
export function vouchedBy({ vouchedBy: by, vouchedRevision, revision }: Entry): PersonId | undefined {
  return by !== null && vouchedRevision === revision ? by : undefined;
}

export function presentVetting(entry: Entry, actor: Actor): VettingItem {
  const first = vouchedBy(entry);
  return {
    id: entry.id,
    owner: entry.owner,
    ownerIsConfirmed: entry.ownerIsConfirmed,
    content: contentOf(entry),
    state: entry.state,
    revision: entry.revision,
    kindsToVet: kindsToVet(entry),
    needsTwo: needsTwoToPublish(entry),
    ...(first !== undefined && { vouchedBy: first }),
    waitsSince: dayOf(entry.waitsSince ?? entry.nodAt),
    can: can(entryPolicy, actor, entry),
  };
}

function presentSkills(entry: Entry, skills: readonly Skill[]): Card['skills'] {
  return skills.map((skill) => ({
    kind: skill.kind,
    languages: [...(skill.languages ?? (skill.pairs === undefined ? entry.languages : []))],
    pairs: skill.pairs ?? [],
    modes: skill.modes,
    topics: skill.topics,
    isVetted: isVetted(entry, skill.kind),
  }));
}
