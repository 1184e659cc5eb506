import { assert, boolean, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { emptyEntry, type EntryDraft } from '../../src/web/screens/entry/entry-draft.ts';
import { clashes, rebased } from '../../src/web/screens/entry/entry-rebase.ts';

const before: EntryDraft = { ...emptyEntry('Samira'), bio: { text: 'J’écoute.', locale: 'fr' } };

test('words on one phone and a night on the other: both stay', () => {
  const typed: EntryDraft = { ...before, bio: { text: 'J’écoute et je traduis.', locale: 'fr' } };
  const now: EntryDraft = { ...before, nightOk: true };
  expect(clashes(typed, before, now)).toBe(false);
  expect(rebased(typed, before, now)).toEqual({ ...typed, nightOk: true });
});

test('other words on either: she is shown both, and hers are not touched', () => {
  const typed: EntryDraft = { ...before, bio: { text: 'Du tigrigna.', locale: 'fr' } };
  const now: EntryDraft = { ...before, bio: { text: 'Du farsi.', locale: 'fr' } };
  expect(clashes(typed, before, now)).toBe(true);
  expect(rebased(typed, before, now)).toEqual(typed);
});

test('words taken out on one phone stay out', () => {
  const { bio: _, ...typed } = before;
  const now: EntryDraft = { ...before, nightOk: true };
  expect(rebased(typed, before, now)).toEqual({ ...typed, nightOk: true });
});

test('the same words noted in another order are the same words', () => {
  const now: EntryDraft = { ...before, bio: { locale: 'fr', text: 'J’écoute.' } };
  const typed: EntryDraft = { ...before, bio: { text: 'Autre chose.', locale: 'fr' } };
  expect(clashes(typed, before, now)).toBe(false);
});

const draft = record({
  nightOk: boolean(),
  reachKm: constantFrom(5, 15),
  tier: constantFrom('members', 'coordinators'),
});
const drafted = draft.map((part): EntryDraft => ({ ...emptyEntry('Samira'), ...part }));

test('where nobody else changed anything, what was written stands; where she wrote nothing, what stands now', () => {
  assert(
    property(drafted, drafted, (one, other) => {
      expect(rebased(one, other, other)).toEqual(one);
      expect(rebased(one, one, other)).toEqual(other);
      expect(clashes(one, one, other)).toBe(false);
    }),
  );
});
