import { DomainError, type PersonId } from '../../kernel/index.ts';
import type { CaseView, ItemView } from '../../cases/contract.ts';
import { openGrant, readItems, type GrantCheck, type SealedItem } from '../../sealing/index.ts';
import type { Standing } from '../people/follow-roster.ts';
import { ownSelf } from '../people/own-keys.ts';
import type { VerifiedPerson } from '../people/verify-people.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { noteGrants, own } from '../vault/document.ts';
import { noteInVault } from '../vault/save-vault.ts';
import { readingOf, type CaseReading, type EpochReading } from './reading.ts';

/** Whose keys this client verified, and why it did not verify the others'. */
export interface KnownPeople {
  readonly people: ReadonlyMap<PersonId, VerifiedPerson>;
  readonly refused: ReadonlyMap<PersonId, DomainError>;
}

/**
 * Opens every epoch that was granted to me and reads on from where this device had read, in order: an epoch's chain goes on
 * from the one before. Notes each grant once checked. Fails with sealing's reason where a grant or an item does not hold.
 */
export async function readEpochs(
  state: ClientState,
  view: CaseView,
  standing: Standing,
  known: KnownPeople,
): Promise<CaseReading> {
  const reading = readingOf(state, view.id);
  for (const { epoch } of view.epochs.toSorted((one, other) => one.epoch - other.epoch)) {
    const opened = reading.get(epoch) ?? (await openEpoch(state, view, standing, known, epoch));
    if (opened === undefined) continue;
    reading.set(epoch, opened);
    await readOn(state, view, opened);
  }
  const hashes = [...reading.values()].map(({ grant }) => grant.hash);
  noteInVault(state, (document) => noteGrants(document, view.id, hashes));
  return reading;
}

async function openEpoch(
  state: ClientState,
  view: CaseView,
  { roster }: Standing,
  known: KnownPeople,
  epoch: number,
): Promise<EpochReading | undefined> {
  const grant = view.myGrants.find((one) => one.epoch === epoch);
  const commitment = view.epochs.find((one) => one.epoch === epoch)?.commitment;
  if (grant === undefined || commitment === undefined) return undefined;
  const { org, document } = unlockedOf(state);
  const check: GrantCheck = {
    org,
    case: view.id,
    epoch,
    host: view.host,
    caseSalt: view.salt,
    commitment,
    coordinators: roster.seats.map(({ person }) => person),
    agreementKeyOf: (granter) => keyOf(known, granter as PersonId),
    noted: new Set(own(document.grants, view.id)),
  };
  const { text, mac, file } = grant;
  const before = readingOf(state, view.id).get(epoch - 1)?.end?.last;
  return {
    epoch,
    grant: await openGrant({ text, mac, file }, await ownSelf(state), check),
    // Whoever never held the epoch before takes its first item's word for what went before.
    before: epoch === 1 ? '' : (before ?? null),
    items: [],
    end: undefined,
  };
}

function keyOf({ people, refused }: KnownPeople, granter: PersonId): string {
  const person = people.get(granter);
  if (person === undefined) throw refused.get(granter) ?? new DomainError('unprocessable', 'client.unproven');
  return person.agreementKey;
}

async function readOn(state: ClientState, view: CaseView, opened: EpochReading): Promise<void> {
  const { epoch, grant, before } = opened;
  const { org } = unlockedOf(state);
  const { caseKey, readers, needsHash } = grant;
  for (let hasMore = true; hasMore;) {
    const page = await state.api.items(view.id, { epoch, after: opened.end?.sequence ?? 0 });
    const sealed = page.items.map(sealedItem);
    const at = { org, case: view.id, epoch, caseKey, readers, needsHash, before };
    const { items, end } = await readItems(at, sealed, opened.end);
    opened.items.push(...items.map((item, index) => ({ ...item, writtenAt: page.items[index]?.writtenAt ?? '' })));
    opened.end = end;
    hasMore = page.hasMore;
  }
}

function sealedItem({ sequence, author, purpose, previous, bytes }: ItemView): SealedItem {
  return { sequence, author, purpose, previous, sealed: bytes };
}
