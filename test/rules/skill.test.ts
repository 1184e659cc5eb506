import { expect, test } from 'vitest';
import { candidateRowsOf, centreOfZone, type Answering } from '../../src/directory/candidate.ts';
import type { EntryInput, Skill } from '../../src/directory/contract.ts';
import { bitsOf, halfDays, halfDaysOf, usualHalfDay } from '../../src/directory/half-day.ts';
import { kindsToVet, needsVettingAgain, shownSkills } from '../../src/directory/skill.ts';
import { newId } from '../../src/kernel/index.ts';

const cook: Skill = { kind: 'cook', modes: ['on-site'], topics: [] };
const gp: Skill = { kind: 'gp', languages: ['tir'], modes: ['on-site', 'phone'], topics: [] };
const interpreter: Skill = {
  kind: 'interpreter',
  pairs: [
    { from: 'tir', to: 'fra' },
    { from: 'tir', to: 'nld' },
    { from: 'fra', to: 'tir' },
  ],
  modes: ['phone-no-names'],
  topics: [],
};

const answering: Answering = {
  id: newId(),
  owner: newId(),
  ownerKind: 'person',
  state: 'published',
  pausedUntil: null,
  municipality: '62063',
  gender: 'woman',
  languages: ['fra', 'nld'],
  skills: [cook, gp, interpreter],
  reachKm: 20,
  cap: { count: 2, per: 'month' },
  nightOk: true,
  halfDays: ['mon-morning', 'sun-evening'],
};

test('a need finds her by kind and language; an interpreter by what she works from', () => {
  const rows = candidateRowsOf(answering, []).map(({ kind, language, into, isFirst }) => [
    kind,
    language,
    into,
    isFirst,
  ]);
  expect(rows).toEqual([
    ['cook', 'fra', [], true],
    ['cook', 'nld', [], false],
    ['gp', 'tir', [], true],
    ['interpreter', 'tir', ['fra', 'nld'], true],
    ['interpreter', 'fra', ['tir'], false],
  ]);
});

test('nobody is a candidate before publication, when hidden, or as an association', () => {
  for (const state of ['draft', 'submitted', 'refused', 'hidden', 'withdrawn'] as const) {
    expect(candidateRowsOf({ ...answering, state }, [])).toEqual([]);
  }
  expect(candidateRowsOf({ ...answering, ownerKind: 'association' }, [])).toEqual([]);
});

test('a pause travels with her, whoever names no half-day may be asked for any', () => {
  const [paused] = candidateRowsOf({ ...answering, state: 'paused', pausedUntil: '2026-12-01', halfDays: [] }, []);
  expect(paused).toMatchObject({ away: '{(,2026-12-01]}', halfDays: 2 ** 21 - 1, capCount: 2, capDays: 28 });
  expect(candidateRowsOf(answering, [])[0]).toMatchObject({ away: '{}', halfDays: 2 ** 20 + 1, zone: 'liege' });
});

test('half-days are bits and back; a date falls on its weekday', () => {
  for (const halfDay of halfDays) expect(halfDaysOf(bitsOf([halfDay]))).toEqual([halfDay]);
  expect(usualHalfDay({ date: '2026-11-24', part: 'morning' })).toBe('tue-morning');
  expect(usualHalfDay({ date: '2026-11-29', part: 'evening' })).toBe('sun-evening');
});

test('health and law are shown once vetted, the rest at once, an association by its publication', () => {
  const person = { ownerKind: 'person', skills: answering.skills, vettedKinds: ['interpreter'] } as const;
  expect(shownSkills(person).map(({ kind }) => kind)).toEqual(['cook', 'interpreter']);
  expect(kindsToVet(person)).toEqual(['cook', 'gp']);
  const association = { ...person, ownerKind: 'association' } as const;
  expect(shownSkills(association)).toHaveLength(3);
  expect(kindsToVet(association)).toEqual([]);
});

test('an association is vetted again for a new name, telephone or kind, not for other hours', () => {
  const before: EntryInput = {
    ownerKind: 'association',
    displayName: 'La Soupe',
    tier: 'public',
    municipality: '62063',
    languages: ['fra'],
    skills: [cook],
    reachKm: 5,
    cap: { count: 1, per: 'week' },
    nightOk: false,
    halfDays: [],
    publicLine: { telephone: '+3243000000' },
  };
  const again = (changes: Partial<EntryInput>) => needsVettingAgain(before, { ...before, ...changes });
  expect(again({ displayName: 'Autre' })).toBe(true);
  expect(again({ publicLine: { telephone: '+3243000001' } })).toBe(true);
  expect(again({ skills: [cook, gp] })).toBe(true);
  expect(again({ ownerKind: 'person' })).toBe(true);
  expect(again({ publicLine: { telephone: '+3243000000', hours: '9-12' }, tier: 'members', skills: [] })).toBe(false);
  expect(needsVettingAgain({ ...before, ownerKind: 'person' }, { ...before, ownerKind: 'person', skills: [gp] })).toBe(
    false,
  );
});

test('the middle of a zone lies in Belgium', () => {
  expect(centreOfZone('brussels')).toMatchObject({ lat: expect.closeTo(50.84, 1), lng: expect.closeTo(4.36, 1) });
});
