import { newId, type PersonId, type Role } from '../../kernel/index.ts';
import { fold, handleHash, makePersonKeys, type PublicKeys } from '../../sealing/index.ts';
import type { ChosenEntries } from './choose-entries.ts';
import type { CrowdEntry } from './crowd-entries.ts';

/** Somebody without a door: her keys are true, and nobody holds the private halves. */
export interface Owner {
  readonly person: PersonId;
  readonly handle: string;
  readonly handleSalt: string;
  readonly handleHash: string;
  readonly keys: PublicKeys;
  readonly roles: Role[];
  readonly entry: CrowdEntry;
}

/** People without a door. */
export interface Crowd {
  /** Their entries were looked at and published weeks ago. */
  readonly listed: readonly Owner[];
  /** Nobody has looked at theirs yet. */
  readonly hopefuls: readonly Owner[];
}

/** Makes the crowd, under handles that nobody of the cast has. */
export async function makeCrowd({ listed, hopeful }: ChosenEntries, handles: Iterable<string>): Promise<Crowd> {
  const owners = await makeOwners([...listed, ...hopeful], new Set(handles));
  return { listed: owners.slice(0, listed.length), hopefuls: owners.slice(listed.length) };
}

async function makeOwners(entries: readonly CrowdEntry[], taken: Set<string>): Promise<Owner[]> {
  const owners: Owner[] = [];
  for (const entry of entries) {
    const handle = unusedHandle(fold(entry.handle).slice(0, 50), taken);
    taken.add(handle);
    const handleSalt = newId();
    const { recipient, signingKey, agreementKey } = await makePersonKeys();
    owners.push({
      person: newId<'person'>(),
      handle,
      handleSalt,
      handleHash: await handleHash(handleSalt, handle),
      keys: { recipient, signingKey, agreementKey },
      roles: [entry.content.ownerKind === 'association' ? 'volunteer' : 'expert'],
      entry,
    });
  }
  return owners;
}

function unusedHandle(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const handle = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.has(handle)) return handle;
  }
}
