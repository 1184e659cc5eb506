import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lockText, makeSecrets, markOf, unlockText } from '../../src/platform/index.ts';

const { notifyKey, releaseKey } = makeSecrets();
const place = { purpose: 'mail', about: 'samira', size: 64 };

test('a locked text opens for whoever has the key, in its place only', () => {
  const locked = lockText(notifyKey, place, 'samira@example.org');
  expect(unlockText(notifyKey, place, locked)).toBe('samira@example.org');
  expect(() => unlockText(releaseKey, place, locked)).toThrow('authenticate');
  expect(() => unlockText(notifyKey, { ...place, about: 'tesfay' }, locked)).toThrow('authenticate');
  expect(() => unlockText(notifyKey, { ...place, purpose: 'push' }, locked)).toThrow('authenticate');
  expect(() => unlockText(notifyKey, place, locked.with(20, (locked[20] ?? 0) ^ 1))).toThrow('authenticate');
});

test('its length says nothing, it never looks the same twice, and nothing is cut off', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => !one.includes('\0'));
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(Buffer.byteLength(one) <= 64);
      const locked = lockText(notifyKey, place, one);
      expect(locked.length).toBe(64 + 28);
      expect(unlockText(notifyKey, place, locked)).toBe(one);
      expect(Buffer.from(lockText(notifyKey, place, one))).not.toEqual(Buffer.from(locked));
    }),
  );
  expect(() => lockText(notifyKey, place, 'é'.repeat(33))).toThrow('too long for mail');
});

test('a mark finds the same text again, under this key only', () => {
  expect(markOf(notifyKey, 'push', 'one')).toBe(markOf(notifyKey, 'push', 'one'));
  const others = [
    markOf(notifyKey, 'push', 'two'),
    markOf(notifyKey, 'mail', 'one'),
    markOf(releaseKey, 'push', 'one'),
  ];
  expect(others).not.toContain(markOf(notifyKey, 'push', 'one'));
});
