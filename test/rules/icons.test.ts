import { expect, test } from 'vitest';
import { pathOf } from '../../src/web/bundle/icons.ts';

test('each shape of an icon starts where it did alone: a first relative move is an absolute one', () => {
  expect(pathOf('<path d="M1 2h3"/><path d="m11 17 2 2a1 1 0 1 0 3-3"/>')).toBe('M1 2h3M11 17l2 2a1 1 0 1 0 3-3');
  expect(pathOf('<path d="m9.5.5-2 .25v3"/><path d="m4 5v1"/>')).toBe('M9.5 .5l-2 .25v3M4 5v1');
});

test('an icon with a shape that nobody drew yet fails, and says what to do', () => {
  expect(() => pathOf('<polyline points="1 2 3 4"/>')).toThrow('holds a <polyline>');
});
