import { importEntries, type ImportedEntry } from '../../directory/index.ts';
import { settings } from '../../identity/index.ts';
import { days, newId, type Kind } from '../../kernel/index.ts';
import type { Signer } from '../../sealing/index.ts';
import type { Cast } from '../people/gather-cast.ts';
import type { Stage } from '../stage.ts';

import { handOf } from './coordinators-hand.ts';
import type { CrowdEntry } from './crowd-entries.ts';
import type { Crowd, Owner } from './owner.ts';
import { stateOwner } from './state-owner.ts';
import { insertOwners } from './store.ts';

/** How long ago the oldest nod of the crowd lies. */
const nodDays = 80;

/**
 * Adds people who have no door, with their entries: with true keys, and statements that both coordinators signed, they
 * are found, asked and granted to like anybody else, and nobody can sign in as one of them. Who is
 * hopeful writes her entry later.
 */
export async function enterCrowd(stage: Stage, cast: Cast, { listed, hopefuls }: Crowd): Promise<void> {
  const { nour, wouter } = cast.coordinators;
  const hands: readonly [Signer, Signer] = [await handOf(stage, nour), await handOf(stage, wouter)];
  const { deps } = stage.service;
  const at = stage.clock.now();
  const { org } = await deps.transaction(settings);
  const stated = await Promise.all([
    ...listed.map((owner) => stateOwner({ org, at }, hands, owner, kindsOf(owner.entry))),
    ...hopefuls.map((owner) => stateOwner({ org, at }, hands, owner, [])),
  ]);
  await deps.transaction(async (tx) => {
    await insertOwners(tx, stated);
    const entries = listed.map((owner, position) => entryOf(owner, at, position / listed.length));
    await importEntries(tx, entries, at);
  });
}

/** Kinds for which a person is vetted; an association is by its publication. */
function kindsOf({ content }: CrowdEntry): Kind[] {
  return content.ownerKind === 'association' ? [] : content.skills.map(({ kind }) => kind).sort();
}

function entryOf({ person, entry }: Owner, now: Date, age: number): ImportedEntry {
  const awayUntil = new Date(now.getTime() + days(45)).toISOString().slice(0, 10);
  return {
    id: newId<'entry'>(),
    owner: person,
    content: entry.content,
    nodAt: new Date(now.getTime() - days(nodDays * age)),
    pausedUntil: entry.isAway ? awayUntil : undefined,
  };
}
