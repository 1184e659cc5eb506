import { describe, expect, test } from 'vitest';
import { doubtEndsAt, needDueAt, type NeedTimes } from '../../src/cases/need-due.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour));
const need: NeedTimes = {
  state: 'searching',
  caseState: 'open',
  lookAt: at(10),
  escalatesAt: at(12),
  lapsesAt: at(20),
  doubtedAt: null,
  postponedUntil: null,
};

test('a need is due at the first of its times', () => {
  expect(needDueAt(need)).toEqual(at(10));
  expect(needDueAt({ ...need, lookAt: null })).toEqual(at(12));
  expect(needDueAt({ ...need, lookAt: at(21), escalatesAt: at(22) })).toEqual(at(20));
  expect(needDueAt({ ...need, lookAt: null, escalatesAt: null, lapsesAt: null })).toBeNull();
});

test('who was told is not told again, unless it was searched afresh since', () => {
  const told = { ...need, state: 'escalated', lookAt: null, escalatesAt: null } as const;
  expect(needDueAt(told)).toEqual(at(20));
  expect(needDueAt({ ...told, escalatesAt: at(14) })).toEqual(at(14));
});

test('what was set aside comes back by itself, whatever became of it', () => {
  expect(needDueAt({ ...need, postponedUntil: at(9) })).toEqual(at(9));
  expect(needDueAt({ ...need, state: 'covered', postponedUntil: at(9) })).toEqual(at(9));
  expect(needDueAt({ ...need, caseState: 'on-hold', postponedUntil: at(9) })).toEqual(at(9));
});

test('on hold only the half-days go by', () => {
  expect(needDueAt({ ...need, caseState: 'on-hold' })).toEqual(at(20));
});

test('*still needed?* waits three days and stops everything else', () => {
  expect(needDueAt({ ...need, doubtedAt: at(20) })).toEqual(doubtEndsAt(at(20)));
  expect(doubtEndsAt(at(20)).getTime() - at(20).getTime()).toBe(3 * 86_400_000);
});

describe('what is covered or has ended', () => {
  test.each(['covered', 'met', 'unmet', 'withdrawn'] as const)('%s: nothing is due', (state) => {
    expect(needDueAt({ ...need, state })).toBeNull();
  });
});
