import { describe, expect, test } from 'vitest';
import { DomainError, type Mover } from '../../src/kernel/index.ts';
import { appointmentMoves, appointmentStates, moveAppointment } from '../../src/cases/appointment.ts';
import { caseMoves, caseStates, moveCase, reopenableUntil, systemClosesAt } from '../../src/cases/case.ts';
import { isOpenNeed, moveNeed, needMoves, needStates, seekingStates } from '../../src/cases/need.ts';
import { moveReferral, referralMoves, referralStates } from '../../src/cases/referral.ts';

/** What every state answers to every move: the lines that pass, and what the refused ones throw. */
function walk<State extends string, Move extends string>(
  mover: Mover<State, Move>,
  states: readonly State[],
  moves: readonly Move[],
): { passed: string[]; refused: string[] } {
  const passed: string[] = [];
  const refused: string[] = [];
  for (const state of states) {
    for (const move of moves) {
      try {
        passed.push(`${state} · ${move} → ${mover(state, move)}`);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push(`${error.kind} ${error.code}`);
      }
    }
  }
  return { passed, refused };
}

describe('a case', () => {
  const { passed, refused } = walk(moveCase, caseStates, caseMoves);

  test('passes these moves', () => {
    expect(passed).toEqual([
      'open · hold → on-hold',
      'open · cover → covered',
      'open · close → closed',
      'on-hold · resume → open',
      'covered · uncover → open',
      'covered · close → closed',
      'closed · reopen → open',
    ]);
  });

  test('refuses every other move', () => {
    expect(refused).toEqual(Array(4 * 6 - 7).fill('conflict cases.case_move_refused'));
  });

  test('may be reopened for seven days', () => {
    expect(reopenableUntil(new Date('2027-03-01T10:00:00Z'))).toEqual(new Date('2027-03-08T10:00:00Z'));
  });

  test('is closed by the system 14 days after all was done, after 45 days whatever happens', () => {
    const openedAt = new Date('2027-01-01T10:00:00Z');
    expect(systemClosesAt(openedAt, new Date('2027-01-05T12:00:00Z'))).toEqual(new Date('2027-01-19T12:00:00Z'));
    expect(systemClosesAt(openedAt, new Date('2027-02-10T12:00:00Z'))).toEqual(new Date('2027-02-15T10:00:00Z'));
    expect(systemClosesAt(openedAt, undefined)).toEqual(new Date('2027-02-15T10:00:00Z'));
  });
});

describe('a need', () => {
  const { passed, refused } = walk(moveNeed, needStates, needMoves);

  test('passes these moves', () => {
    expect(passed).toEqual([
      'searching · escalate → escalated',
      'searching · cover → covered',
      'searching · give-up → unmet',
      'searching · withdraw → withdrawn',
      'escalated · cover → covered',
      'escalated · give-up → unmet',
      'escalated · withdraw → withdrawn',
      'covered · reopen → searching',
      'covered · meet → met',
      'covered · give-up → unmet',
      'covered · withdraw → withdrawn',
    ]);
  });

  test('refuses every other move', () => {
    expect(refused).toEqual(Array(6 * 6 - 11).fill('conflict cases.need_move_refused'));
  });

  test('is sought while searching and escalated, and open until it is met, unmet or withdrawn', () => {
    expect(seekingStates).toEqual(['searching', 'escalated']);
    expect(needStates.filter(isOpenNeed)).toEqual(['searching', 'escalated', 'covered']);
  });
});

describe('a referral', () => {
  const { passed, refused } = walk(moveReferral, referralStates, referralMoves);

  test('passes these moves', () => {
    expect(passed).toEqual([
      'asked · accept → accepted',
      'asked · decline → declined',
      'asked · cover → covered-by-other',
      'asked · expire → expired',
      'asked · withdraw → withdrawn',
      'accepted · release → released',
      'covered-by-other · late-yes → reserve',
      'reserve · decline → declined',
      'reserve · expire → expired',
      'reserve · ask → asked',
    ]);
  });

  test('refuses every other move', () => {
    expect(refused).toEqual(Array(8 * 8 - 10).fill('conflict cases.referral_move_refused'));
  });
});

describe('an appointment', () => {
  const { passed, refused } = walk(moveAppointment, appointmentStates, appointmentMoves);

  test('passes these moves', () => {
    expect(passed).toEqual([
      'held · confirm → confirmed',
      'held · release → released',
      'confirmed · release → released',
      'confirmed · complete → completed',
      'confirmed · fail → failed',
    ]);
  });

  test('refuses every other move', () => {
    expect(refused).toEqual(Array(5 * 4 - 5).fill('conflict cases.appointment_move_refused'));
  });
});

test('no table knows a state or a move that its lists leave out', () => {
  const machines = [
    { mover: moveCase, states: caseStates, moves: caseMoves },
    { mover: moveNeed, states: needStates, moves: needMoves },
    { mover: moveReferral, states: referralStates, moves: referralMoves },
    { mover: moveAppointment, states: appointmentStates, moves: appointmentMoves },
  ];
  for (const { mover, states, moves } of machines) {
    expect(Object.keys(mover.table).sort()).toEqual([...states].sort());
    const used = Object.values(mover.table).flatMap((line) => Object.keys(line));
    expect([...new Set(used)].sort()).toEqual([...moves].sort());
  }
});
