import { newId, type Id } from '../../../kernel/index.ts';
import { onForgetting } from '../../before-forgetting.ts';
import { createStore } from '../../store.ts';
import type { Columns } from './columns.ts';
import type { Draft } from './drafts.ts';
import type { ReadList, Refusal } from './read-list.ts';

/**
 * A list on its way in. It is in memory only: names and numbers are written nowhere on this device, wait here while
 * somebody looks at another page, and go with the keys.
 */
export interface Work {
  readonly step: 'start' | 'match' | 'check' | 'send' | 'done';
  readonly refusal?: Refusal | undefined;
  readonly list?: ReadList | undefined;
  readonly columns?: Columns | undefined;
  readonly isUnshared: boolean;
  readonly drafts: readonly Draft[];
  readonly batch: Id<'batch'>;
  readonly sent: number;
  readonly added: number;
  readonly isStopped: boolean;
}

const begun = (): Required<Work> => ({
  step: 'start',
  refusal: undefined,
  list: undefined,
  columns: undefined,
  isUnshared: false,
  drafts: [],
  batch: newId<'batch'>(),
  sent: 0,
  added: 0,
  isStopped: false,
});

export const work = createStore<Work>(begun());

export function beginAnew(): void {
  work.write(begun());
}

onForgetting(() => {
  beginAnew();
  return Promise.resolve();
});
