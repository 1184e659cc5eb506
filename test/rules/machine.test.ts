import { expect, test } from 'vitest';
import { DomainError, machine } from '../../src/kernel/index.ts';

const door = machine<'open' | 'shut', 'close' | 'open'>('test.move_refused', {
  open: { close: 'shut' },
  shut: { open: 'open' },
});

test('a listed move gives the next state', () => {
  expect(door('open', 'close')).toBe('shut');
  expect(door.from('open')).toEqual(['shut']);
});

test('a move that is not listed is refused with the machine’s code', () => {
  expect(() => door('open', 'open')).toThrowError(DomainError);
  expect(() => door('open', 'open')).toThrowError('test.move_refused');
});
