import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorableHandle } from '../../src/identity/handle.ts';
import { moveInvitation } from '../../src/identity/invitation.ts';
import { movePerson, standingOf, type Known } from '../../src/identity/person.ts';
import { signaturesNeeded, worthOf, type Signatories } from '../../src/identity/statement.ts';
import type { PersonId } from '../../src/kernel/index.ts';
import { fold } from '../../src/sealing/index.ts';

const [ada, bea, cleo] = ['ada', 'bea', 'cleo'] as [PersonId, PersonId, PersonId];
const now = new Date('2026-11-24T09:00:00Z');
const later = new Date('2027-11-24T09:00:00Z');

test.each(['mira', 'la petite ourse', 'صديق', 'fjord 7', 'bébé'.normalize('NFKD')])(
  '“%s” is a handle as it is stored',
  (handle) => {
    expect(isStorableHandle(handle)).toBe(true);
  },
);

test.each([
  ['empty', ''],
  ['in capitals', 'Mira'],
  ['composed', 'bébé'.normalize('NFC')],
  ['with a blank at its end', 'mira '],
  ['with two blanks', 'la  petite'],
  ['with a tab', 'la\tpetite'],
  ['with a ligature', 'ﬁona'],
  ['with a code point that is not assigned', 'mira\u{e0080}'],
  ['with a character that nobody sees', 'mi\u200bra'],
  ['with a character that turns the line round', 'mira\u202e'],
])('a handle %s is refused', (_, handle) => {
  expect(isStorableHandle(handle)).toBe(false);
});

test('whatever folding makes of what is typed is not folded further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (typed) => {
      const folded = fold(typed);
      if (/[\p{Cn}\p{Cs}\p{Cc}\p{Cf}\p{Co}]/u.test(folded)) return;
      expect(isStorableHandle(folded)).toBe(folded !== '');
    }),
  );
});

test('health and legal kinds take two coordinators, one while she is alone; other kinds take one', () => {
  expect(signaturesNeeded(['midwife'], 1)).toBe(1);
  expect(signaturesNeeded(['midwife'], 2)).toBe(2);
  expect(signaturesNeeded(['interpreter', 'asylum-lawyer'], 5)).toBe(2);
  expect(signaturesNeeded(['interpreter'], 5)).toBe(1);
  expect(signaturesNeeded([], 5)).toBe(1);
});

test('a statement is worth what its signatures are beside the seats of today', () => {
  const midwife: Signatories = { issuer: ada, kinds: ['midwife'], expiresAt: later, signers: [ada] };
  const seats = (...people: PersonId[]) => new Set<string>(people);
  expect(worthOf(midwife, seats(ada), now)).toBe('counts');
  expect(worthOf(midwife, seats(ada, bea), now)).toBe('lacks-signature');
  expect(worthOf({ ...midwife, signers: [ada, bea] }, seats(ada, bea), now)).toBe('counts');
  expect(worthOf({ ...midwife, signers: [ada, cleo] }, seats(ada, bea), now)).toBe('lacks-signature');
  expect(worthOf({ ...midwife, signers: [ada, bea] }, seats(bea, cleo), now)).toBe('unsigned');
  expect(worthOf({ ...midwife, signers: [ada, bea] }, seats(ada, bea), later)).toBe('expired');
});

const nobody: Known = { state: 'waiting', readyUntil: null, isSeated: false, statement: undefined };
const stated = (worth: 'counts' | 'lacks-signature' | 'unsigned' | 'expired'): Known => ({
  ...nobody,
  statement: { roles: ['coordinator', 'expert'], kinds: ['midwife'], worth },
});

test('a full statement confirms: roles and vetted kinds are its own, but for the seat that only a roster gives', () => {
  expect(standingOf(stated('counts'), now)).toEqual({
    state: 'confirmed',
    roles: ['expert'],
    vettedKinds: ['midwife'],
  });
  expect(standingOf({ ...stated('counts'), isSeated: true }, now).roles).toEqual(['expert', 'coordinator']);
});

test.each(['lacks-signature', 'expired'] as const)(
  'a statement that is “%s” vets for nothing and takes nothing else away',
  (worth) => {
    expect(standingOf({ ...stated(worth), state: 'confirmed' }, now)).toEqual({
      state: 'confirmed',
      roles: ['expert'],
      vettedKinds: [],
    });
  },
);

test('whoever was confirmed by somebody without a seat waits again', () => {
  const lapsed = { state: 'waiting', roles: [], vettedKinds: [] };
  expect(standingOf({ ...stated('unsigned'), state: 'confirmed' }, now)).toEqual(lapsed);
  expect(standingOf({ ...nobody, state: 'confirmed' }, now)).toEqual(lapsed);
});

test('a seat alone makes a coordinator, so that somebody is left to confirm the others again', () => {
  expect(standingOf({ ...stated('unsigned'), state: 'confirmed', isSeated: true }, now)).toEqual({
    state: 'confirmed',
    roles: ['coordinator'],
    vettedKinds: [],
  });
});

test('a ready host is ready until her seven days are over', () => {
  const ready: Known = { ...nobody, state: 'ready', readyUntil: later };
  expect(standingOf(ready, now).state).toBe('ready');
  expect(standingOf(ready, later).state).toBe('waiting');
});

test('an invitation is good once, and over once withdrawn', () => {
  expect(moveInvitation('open', 'redeem')).toBe('redeemed');
  expect(moveInvitation('open', 'withdraw')).toBe('withdrawn');
  for (const state of ['redeemed', 'withdrawn'] as const) {
    for (const move of ['redeem', 'withdraw'] as const) {
      expect(() => moveInvitation(state, move)).toThrowError('identity.invitation_move_refused');
    }
  }
});

test('people are confirmed from every state, and lapse from all but waiting', () => {
  for (const state of ['waiting', 'ready', 'confirmed'] as const)
    expect(movePerson(state, 'confirm')).toBe('confirmed');
  for (const state of ['ready', 'confirmed'] as const) expect(movePerson(state, 'lapse')).toBe('waiting');
  expect(() => movePerson('waiting', 'lapse')).toThrowError('identity.person_move_refused');
});
