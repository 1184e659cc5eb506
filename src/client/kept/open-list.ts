import type { CardFrom, KeptEntry, ToCall } from '../../directory/contract.ts';
import type { EntryId } from '../../kernel/index.ts';
import type { Proof } from '../../identity/contract.ts';
import type { ClientState } from '../state.ts';
import { cardOpener } from './cards.ts';
import { readCardText, type KeptWords } from './words.ts';

/** A row with what its card says; without words where no coordinator has sealed it to this one yet. */
export type Opened<Row> = Row & { readonly words: KeptWords | undefined };

/** Everybody who waits to be asked, page by page as they are opened. */
export async function openToCall(
  state: ClientState,
  onPage?: (rows: readonly Opened<ToCall>[]) => void,
): Promise<Opened<ToCall>[]> {
  const all: Opened<ToCall>[] = [];
  for (let after: EntryId | undefined, isMore = true; isMore;) {
    const { rows, next, senders } = await state.api.keptToCall(after);
    all.push(...(await openEach(state, rows, senders)));
    onPage?.([...all]);
    after = next;
    isMore = next !== undefined;
  }
  return all;
}

/** Everybody who said that she may be kept. */
export async function openKept(state: ClientState): Promise<Opened<KeptEntry>[]> {
  const all: Opened<KeptEntry>[] = [];
  for (let after: EntryId | undefined, isMore = true; isMore;) {
    const { entries, next, senders } = await state.api.kept(after);
    all.push(...(await openEach(state, entries, senders)));
    after = next;
    isMore = next !== undefined;
  }
  return all;
}

/** Whom to call for a need, with names and numbers. */
export async function openCalls(state: ClientState, need: string): Promise<OpenedCall[]> {
  const { calls, senders } = await state.api.callsFor(need);
  const opened = await openEach(
    state,
    calls.map(({ entry }) => entry),
    senders,
  );
  return opened.map((entry, index) => ({ entry, distanceKm: calls[index]?.distanceKm }));
}

export interface OpenedCall {
  readonly entry: Opened<KeptEntry>;
  readonly distanceKm: number | undefined;
}

/** Opens the cards of these rows. */
export async function openEach<Row extends { readonly id: EntryId; readonly card?: CardFrom | undefined }>(
  state: ClientState,
  rows: readonly Row[],
  senders: readonly Proof[],
): Promise<Opened<Row>[]> {
  const open = await cardOpener(state, senders);
  const opened: Opened<Row>[] = [];
  for (const row of rows) {
    const text = row.card && (await open(row.card));
    opened.push({ ...row, words: text === undefined ? undefined : readCardText(row.id, text) });
  }
  return opened;
}
