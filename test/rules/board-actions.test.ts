import { describe, expect, test } from 'vitest';
import type { BoardNeed, StuckNeed } from '../../src/cases/contract.ts';
import type { Collective } from '../../src/identity/contract.ts';
import { actionsFor } from '../../src/web/screens/board/actions.ts';
import { afterDay, awayUntil, backAt } from '../../src/web/screens/board/untils.ts';
import { changeOf, draftOf, faultsIn, rebased } from '../../src/web/screens/collective/collective-draft.ts';

const now = new Date('2026-11-24T12:00:00Z');
const need = (can: readonly string[], rest: object = {}) => ({ can, ...rest }) as BoardNeed;
const silent = { reason: 'accepted-then-silent', keyToHandOver: [] };

describe('what a coordinator may do with a need', () => {
  test('is what the server permits, and nothing else', () => {
    expect(actionsFor(need([]), 'Inès', now)).toEqual([]);
    expect(actionsFor(need(['widen', 'ask-again', 'withdraw']), 'Inès', now)).toEqual([
      'widen',
      'ask-again',
      'copy-for-groups',
      'withdraw',
    ]);
  });

  test('taking and leaving depend on whose it is', () => {
    const may = ['take', 'leave'];
    expect(actionsFor(need(may), 'Inès', now)).toEqual(['take']);
    expect(actionsFor(need(may, { takenBy: 'Inès' }), 'Inès', now)).toEqual(['leave']);
    expect(actionsFor(need(may, { takenBy: 'Wout' }), 'Inès', now)).toEqual(['take']);
  });

  test('who went silent is reminded once an hour; a key is handed over by whoever holds it', () => {
    const remind = (remindedAt?: string) => actionsFor(need(['remind'], { ...silent, remindedAt }), 'Inès', now);
    expect(remind()).toEqual(['remind']);
    expect(remind('2026-11-24T11:30:00Z')).toEqual([]);
    expect(remind('2026-11-24T11:00:00Z')).toEqual(['remind']);
    const waits = { ...silent, keyToHandOver: [{ person: 'Samira', epoch: 1 }] } as unknown as StuckNeed;
    expect(actionsFor(need(['grant'], waits), 'Inès', now)).toEqual(['hand-over-key']);
    expect(actionsFor(need([], waits), 'Inès', now)).toEqual([]);
  });

  test('a note is read by whoever may, and there only where there is one', () => {
    expect(actionsFor(need(['read-note']), 'Inès', now)).toEqual([]);
    expect(actionsFor(need(['read-note'], { note: { version: 1 } }), 'Inès', now)).toEqual(['note']);
    expect(actionsFor(need(['write-note']), 'Inès', now)).toEqual(['note']);
  });
});

describe('the collective’s settings as they are typed', () => {
  const kept = {
    name: 'Voisines',
    rotaTelephone: '+3242000000',
    appName: 'Relais',
    appIcon: 'dots',
    publicTexts: { fr: 'Bonjour' },
    branches: [],
    revision: 3,
  } as unknown as Collective;

  test('nothing typed, nothing sent', () => {
    expect(changeOf(draftOf(kept), kept)).toBeUndefined();
  });

  test('numbers may be written as people write them', () => {
    const draft = { ...draftOf(kept), rotaTelephone: '04 200 00 01', accountNumber: 'be68 5390 0754 7034' };
    expect(faultsIn(draft)).toEqual([]);
    expect(changeOf(draft, kept)).toEqual({ rotaTelephone: '+3242000001', accountNumber: 'BE68539007547034' });
    expect(changeOf({ ...draftOf(kept), rotaTelephone: '0032 4 200 00 00' }, kept)).toBeUndefined();
  });

  test('what cannot be kept is named', () => {
    const draft = { ...draftOf(kept), name: ' ', rotaTelephone: 'demain', accountNumber: 'BE68 5390 0754 7035' };
    expect(faultsIn(draft)).toEqual(['name', 'rotaTelephone', 'accountNumber']);
  });

  test('an emptied field takes its setting away, an empty text its language', () => {
    const draft = { ...draftOf(kept), rotaTelephone: '', publicTexts: { fr: ' ', nl: 'Dag' } };
    expect(changeOf(draft, kept)).toEqual({ rotaTelephone: null, publicTexts: { nl: 'Dag' } });
  });

  test('upon somebody else’s change only what was touched stays as typed', () => {
    const typed = { ...draftOf(kept), name: 'Voisinage' };
    const theirs = { ...kept, rotaTelephone: '+3242999999', name: 'Les Voisines', revision: 4 };
    const mine = rebased(typed, kept, theirs);
    expect(mine).toMatchObject({ name: 'Voisinage', rotaTelephone: '+3242999999' });
    expect(changeOf(mine, theirs)).toEqual({ name: 'Voisinage' });
  });
});

describe('until when, on the clocks of Belgium', () => {
  const at = (text: string) => new Date(text);

  test('*tomorrow morning* is nine o’clock, also when the clocks change that night', () => {
    expect(backAt('tomorrow', at('2026-11-24T23:30:00Z'))).toEqual(at('2026-11-26T08:00:00Z'));
    expect(backAt('tomorrow', at('2026-10-24T10:00:00Z'))).toEqual(at('2026-10-25T08:00:00Z'));
    expect(backAt('tomorrow', at('2027-03-27T10:00:00Z'))).toEqual(at('2027-03-28T07:00:00Z'));
    expect(backAt('three-days', at('2026-10-24T10:00:00Z'))).toEqual(at('2026-10-27T08:00:00Z'));
    expect(backAt('two-hours', at('2026-11-24T23:30:00Z'))).toEqual(at('2026-11-25T01:30:00Z'));
  });

  test('*tonight* ends at seven, also for whoever goes to bed after midnight; *this week* on Monday', () => {
    expect(awayUntil('tonight', at('2026-11-24T21:00:00Z'))).toEqual(at('2026-11-25T06:00:00Z'));
    expect(awayUntil('tonight', at('2026-11-25T00:30:00Z'))).toEqual(at('2026-11-25T06:00:00Z'));
    expect(awayUntil('week', at('2026-11-24T21:00:00Z'))).toEqual(at('2026-11-30T06:00:00Z'));
    expect(awayUntil('week', at('2026-11-29T22:00:00Z'))).toEqual(at('2026-11-30T06:00:00Z'));
    expect(awayUntil('week', at('2026-11-29T23:30:00Z')), 'Monday already').toEqual(at('2026-12-07T06:00:00Z'));
  });

  test('a last day counts whole', () => {
    expect(afterDay('2026-11-30')).toEqual(at('2026-11-30T23:00:00Z'));
  });
});
