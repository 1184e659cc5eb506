import { DomainError } from '../../../kernel/index.ts';
import { client } from '../../device.ts';
import { draftsOf, withDoubles, type Draft } from './drafts.ts';
import { readList } from './read-list.ts';
import { work } from './work.ts';

/** Reads a list and shows what its columns seem to say; or why it could not be read. */
export async function read(source: File | string): Promise<void> {
  const list = await readList(source);
  if (typeof list === 'string') work.write({ refusal: list });
  else work.write({ step: 'match', refusal: undefined, list, columns: list.columns, isUnshared: false });
}

/** Compares every row with the others, with the list so far, and with whoever said no. Sends nothing. */
export async function check(): Promise<void> {
  const { list, columns } = work.read();
  if (list === undefined || columns === undefined) return;
  try {
    const prints = await client.listPrints();
    const drafts: Draft[] = [];
    const keys = new Map<string, string>();
    for (const draft of draftsOf(list.rows, columns, list.vocabulary)) {
      const rowPrints = await prints.printsOf(draft.words);
      const standing = prints.standingOf(rowPrints);
      keys.set(draft.id, `${rowPrints.namePrint} ${rowPrints.numberPrint}`);
      drafts.push(draft.fault !== undefined || standing === 'new' ? draft : { ...draft, fault: standing });
    }
    work.write({ step: 'check', drafts: withDoubles(drafts, ({ id }) => keys.get(id) ?? id), isUnshared: false });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'client.print_key_unshared') throw error;
    work.write({ isUnshared: true });
  }
}

/** Who comes in. */
export const freshOf = (drafts: readonly Draft[]): Draft[] => drafts.filter(({ fault }) => fault === undefined);

/** Seals and sends, from where it stopped. Throws what stopped it: what arrived stays, and the rest is still here. */
export async function send(): Promise<void> {
  const { drafts, batch, sent } = work.read();
  const { added: before } = work.read();
  work.write({ step: 'send', isStopped: false });
  try {
    const rows = freshOf(drafts).map(({ id, words }) => ({ id, words }));
    await client.bringIn(rows, {
      batch,
      from: sent,
      onProgress: (arrived, added) => work.write({ sent: arrived, added: before + added }),
    });
    work.write({ step: 'done', drafts: [], list: undefined });
  } catch (error) {
    work.write({ isStopped: true });
    throw error;
  }
}
