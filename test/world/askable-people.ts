import { excludePair, noteAcceptance, noteAsks } from '../../src/directory/index.ts';
import type { EntryInput } from '../../src/directory/contract.ts';
import { minutes, type EntryId, type Kind } from '../../src/kernel/index.ts';
import { caller, type Caller } from './callers.ts';
import { published, submitted } from './entries.ts';
import type { TestService } from './service.ts';

/** What somebody published and what happened to her since: the facts from which anybody can tell whether she may be asked. */
export interface AskableTraits {
  readonly content: EntryInput;
  readonly vettedKinds: readonly Kind[];
  readonly isPublished: boolean;
  readonly pausedUntil: string | undefined;
  readonly absences: readonly { readonly from: string; readonly until: string }[];
  /** Minutes before the story begins. */
  readonly askedMinutesAgo: readonly number[];
  readonly acceptedMinutesAgo: readonly number[];
  readonly isExcludedFromHost: boolean;
}

export interface AskablePerson extends AskableTraits {
  readonly entry: EntryId;
  readonly owner: Caller;
}

/** Brings somebody with this history into the directory. */
export async function askablePerson(
  service: TestService,
  { coordinator, host }: { coordinator: Caller; host: Caller },
  traits: AskableTraits,
): Promise<AskablePerson> {
  const owner = await caller(service, { roles: ['expert'], vettedKinds: traits.vettedKinds });
  const entry = traits.isPublished
    ? await published(owner, coordinator, traits.content)
    : await submitted(owner, traits.content);
  for (const absence of traits.absences) await owner.call('POST', `/v1/entries/${entry}/absences`, absence);
  if (traits.isPublished && traits.pausedUntil !== undefined) {
    await owner.call('PUT', `/v1/entries/${entry}/pause`, { until: traits.pausedUntil });
  }
  const now = service.clock.now();
  const ago = (count: number): Date => new Date(now.getTime() - minutes(count));
  await service.deps.transaction(async (tx) => {
    for (const count of traits.askedMinutesAgo) await noteAsks(tx, [entry], ago(count));
    for (const count of traits.acceptedMinutesAgo) await noteAcceptance(tx, entry, ago(count));
    if (traits.isExcludedFromHost) await excludePair(tx, host.person, owner.person, now);
  });
  return { ...traits, entry, owner };
}
