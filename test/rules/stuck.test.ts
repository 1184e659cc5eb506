import { describe, expect, test } from 'vitest';
import { stuckBecause } from '../../src/cases/board/stuck.ts';
import { hours, minutes } from '../../src/kernel/index.ts';
import type { Appointment, Need } from '../../src/cases/rows.ts';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const ahead = new Date(now.getTime() + hours(5));

const need = {
  state: 'searching',
  caseState: 'open',
  urgency: 'urgent',
  lookAt: ahead,
  deadline: ahead,
  doubtedAt: null,
  escalation: null,
  escalatedAt: null,
  escalatesAt: null,
  widening: 0,
} as Need;
const around = { appointment: undefined, waitsForKey: false, isAskedOfSomebody: true, now };
const held = (age: number, changes: Partial<Appointment> = {}): Appointment =>
  ({ state: 'held', acceptedAt: ago(age), expert: 'Tesfay', remindedAt: null, ...changes }) as Appointment;

test('a need that goes its way is not on the board', () => {
  expect(stuckBecause(need, around)).toBeUndefined();
});

test('told to coordinators: the reason, since when, and widening first', () => {
  const told = { ...need, state: 'escalated', escalation: 'all-declined', escalatedAt: ago(hours(1)) } as Need;
  expect(stuckBecause(told, around)).toEqual({ reason: 'all-declined', since: ago(hours(1)), bestAction: 'widen' });
  expect(stuckBecause({ ...told, widening: 2 }, around)).toMatchObject({ bestAction: 'copy-for-groups' });
  const late = { ...told, escalation: 'not-accepted-in-time', widening: 2 } as Need;
  expect(stuckBecause(late, around)).toMatchObject({ bestAction: 'take' });
});

test('a need that a coordinator had searched afresh goes its way, until it is stuck again', () => {
  const told = { ...need, state: 'escalated', escalation: 'all-declined', escalatedAt: ago(hours(1)) } as Need;
  expect(stuckBecause({ ...told, escalatesAt: ahead }, around)).toBeUndefined();
  expect(stuckBecause({ ...told, escalatesAt: null }, around)).toBeDefined();
});

test('when its time is over, asking again helps once widening does not', () => {
  const over = { ...need, lookAt: null, deadline: ago(hours(1)) };
  expect(stuckBecause(over, around)).toMatchObject({ reason: 'time-is-over', bestAction: 'widen' });
  expect(stuckBecause({ ...over, widening: 2 }, around)).toMatchObject({ bestAction: 'ask-again' });
});

describe('accepted', () => {
  const covered = { ...need, state: 'covered' } as Need;
  test('silence counts after an hour, a missing key after half of one', () => {
    expect(stuckBecause(covered, { ...around, appointment: held(minutes(59)) })).toBeUndefined();
    expect(stuckBecause(covered, { ...around, appointment: held(hours(1)) })).toMatchObject({
      reason: 'accepted-then-silent',
    });
    const keyless = { ...around, waitsForKey: true };
    expect(stuckBecause(covered, { ...keyless, appointment: held(minutes(29)) })).toBeUndefined();
    expect(stuckBecause(covered, { ...keyless, appointment: held(minutes(30)) })).toMatchObject({
      reason: 'key-not-handed-over',
      bestAction: 'hand-over-key',
    });
  });

  test('she is reminded first, once an hour; whoever said yes by telephone has no app to be reminded in', () => {
    const best = (changes: Partial<Appointment>) =>
      stuckBecause(covered, { ...around, appointment: held(hours(5), changes) })?.bestAction;
    expect(best({})).toBe('remind');
    expect(best({ remindedAt: ago(minutes(59)) })).toBe('take');
    expect(best({ remindedAt: ago(hours(1)) })).toBe('remind');
    expect(best({ expert: null })).toBe('take');
  });

  test('once they spoke nothing is stuck', () => {
    const confirmed = { ...held(hours(9)), state: 'confirmed' } as Appointment;
    expect(stuckBecause(covered, { ...around, appointment: confirmed })).toBeUndefined();
  });
});

test('what the host paused, closed or doubts is her own business', () => {
  const told = { ...need, state: 'escalated', escalation: 'all-declined', escalatedAt: now } as Need;
  for (const quiet of [{ caseState: 'on-hold' }, { caseState: 'closed' }, { doubtedAt: now }]) {
    expect(stuckBecause({ ...told, ...quiet } as Need, around)).toBeUndefined();
  }
});
