import type { KeptContent } from '../../src/directory/contract.ts';
import { newId } from '../../src/kernel/index.ts';
import type { KeptWords, RowToBring } from '../../src/client/index.ts';
import { namur } from './entries.ts';
import type { Somebody } from './people.ts';

/** Somebody on the coordinators' old list. */
export function onTheList(words: Partial<KeptWords> = {}): RowToBring {
  return {
    id: newId<'entry'>(),
    words: {
      name: 'Godelieve Vandenbroucke',
      telephone: '0478 55 66 77',
      notes: 'liever niet op vrijdag',
      kinds: ['dentist'],
      languages: ['nld', 'fra'],
      municipality: namur,
      ...words,
    },
  };
}

/** What she says on the telephone that others may know. */
export function mayBeKnown(changes: Partial<KeptContent> = {}): KeptContent {
  return {
    tier: 'members',
    municipality: namur,
    languages: ['nld', 'fra'],
    skills: [{ kind: 'dentist', modes: ['on-site'], topics: [] }],
    cap: { count: 2, per: 'month' },
    ...changes,
  };
}

/** A coordinator brings a list in. */
export const brings = async (who: Somebody, rows: readonly RowToBring[], batch = newId<'batch'>()) => ({
  batch,
  ...(await who.client.bringIn(rows, { batch })),
});
