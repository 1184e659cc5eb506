import { expect, test } from 'vitest';
import { moveEntry, nodOf, type EntryMove, type EntryState } from '../../src/directory/entry.ts';

const states: EntryState[] = ['draft', 'submitted', 'refused', 'published', 'paused', 'hidden', 'withdrawn'];
const moves: EntryMove[] = [
  'write',
  'submit',
  'resubmit',
  'publish',
  'refuse',
  'pause',
  'resume',
  'nod',
  'nod-paused',
  'hide',
  'withdraw',
];

/** The few that pass. */
const allowed: Record<string, EntryState> = {
  'draft write': 'draft',
  'draft submit': 'submitted',
  'draft withdraw': 'withdrawn',
  'submitted write': 'submitted',
  'submitted publish': 'published',
  'submitted refuse': 'refused',
  'submitted withdraw': 'withdrawn',
  'refused write': 'draft',
  'refused withdraw': 'withdrawn',
  'published write': 'published',
  'published resubmit': 'submitted',
  'published refuse': 'refused',
  'published pause': 'paused',
  'published nod': 'published',
  'published hide': 'hidden',
  'published withdraw': 'withdrawn',
  'paused write': 'paused',
  'paused resubmit': 'submitted',
  'paused refuse': 'refused',
  'paused pause': 'paused',
  'paused resume': 'published',
  'paused nod': 'paused',
  'paused hide': 'hidden',
  'paused withdraw': 'withdrawn',
  'hidden write': 'hidden',
  'hidden nod': 'published',
  'hidden nod-paused': 'paused',
  'hidden refuse': 'refused',
  'hidden withdraw': 'withdrawn',
};

test.each(states.flatMap((state) => moves.map((move) => [state, move] as const)))('%s %s', (state, move) => {
  const outcome = (): string => {
    try {
      return moveEntry(state, move);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(outcome()).toBe(allowed[`${state} ${move}`] ?? 'directory.move_refused');
});

test('a nod brings a hidden entry back as it was', () => {
  expect(nodOf({ state: 'hidden', pausedUntil: null })).toBe('nod');
  expect(nodOf({ state: 'hidden', pausedUntil: '2026-12-01' })).toBe('nod-paused');
  expect(nodOf({ state: 'paused', pausedUntil: '2026-12-01' })).toBe('nod');
});
