import { machine } from '../kernel/index.ts';

export type EntryState = 'draft' | 'submitted' | 'refused' | 'published' | 'paused' | 'hidden' | 'withdrawn';

export type EntryMove =
  | 'write'
  | 'submit'
  | 'resubmit'
  | 'publish'
  | 'refuse'
  | 'pause'
  | 'resume'
  | 'nod'
  | 'nod-paused'
  | 'hide'
  | 'withdraw';

/** Who answers for an entry: its person, an association, or the coordinator who keeps it for somebody without account. */
export type OwnerKind = 'person' | 'association' | 'kept';

/** Whether hosts can count on an entry now. `paused` says paused or away. */
export type Availability = 'free' | 'full' | 'paused';

/** Moves of an entry. An entry without a nod is hidden, later withdrawn; a hidden one comes back as it was. */
export const moveEntry = machine<EntryState, EntryMove>('directory.move_refused', {
  draft: { write: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { write: 'submitted', publish: 'published', refuse: 'refused', withdraw: 'withdrawn' },
  refused: { write: 'draft', withdraw: 'withdrawn' },
  published: {
    write: 'published',
    resubmit: 'submitted',
    refuse: 'refused',
    pause: 'paused',
    nod: 'published',
    hide: 'hidden',
    withdraw: 'withdrawn',
  },
  paused: {
    write: 'paused',
    resubmit: 'submitted',
    refuse: 'refused',
    pause: 'paused',
    resume: 'published',
    nod: 'paused',
    hide: 'hidden',
    withdraw: 'withdrawn',
  },
  hidden: { write: 'hidden', nod: 'published', 'nod-paused': 'paused', refuse: 'refused', withdraw: 'withdrawn' },
  withdrawn: {},
});

/** States in which others find an entry. */
export const listedStates = ['published', 'paused'] as const satisfies readonly EntryState[];

export function isListed({ state }: { readonly state: EntryState }): boolean {
  return state === 'published' || state === 'paused';
}

/** How a nod moves an entry: one that was hidden while paused is paused again. */
export function nodOf(entry: { readonly state: EntryState; readonly pausedUntil: string | null }): EntryMove {
  return entry.state === 'hidden' && entry.pausedUntil !== null ? 'nod-paused' : 'nod';
}
