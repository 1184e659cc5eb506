import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, hours } from '../../src/kernel/index.ts';
import { usualChoices } from '../../src/notifications/choices.ts';
import type { News, NewsKind } from '../../src/notifications/news.ts';
import { afterQuietHours, usualQuietHours } from '../../src/notifications/quiet-hours.ts';
import { whatToTell, type Around } from '../../src/notifications/what-to-tell.ts';

const at = (text: string): Date => new Date(text);
const afterwards = (text: string, wish = usualQuietHours): string => afterQuietHours(at(text), wish).toISOString();

test('a night lasts until seven on Belgian clocks, also when they are changed in it', () => {
  expect(afterwards('2026-11-24T20:59:59Z')).toBe('2026-11-24T20:59:59.000Z');
  expect(afterwards('2026-11-24T21:00:00Z')).toBe('2026-11-25T06:00:00.000Z');
  expect(afterwards('2026-11-25T05:59:59Z')).toBe('2026-11-25T06:00:00.000Z');
  expect(afterwards('2026-11-25T06:00:00Z')).toBe('2026-11-25T06:00:00.000Z');
  // Clocks go forward on 28 March 2027, back on 25 October 2026.
  expect(afterwards('2027-03-27T22:00:00Z')).toBe('2027-03-28T05:00:00.000Z');
  expect(afterwards('2026-10-24T22:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
});

test('whoever sleeps by day, or wants no quiet hours, has it her way', () => {
  const byDay = { from: 8 * 60, until: 16 * 60 };
  expect(afterwards('2026-11-24T09:00:00Z', byDay)).toBe('2026-11-24T15:00:00.000Z');
  expect(afterwards('2026-11-24T23:00:00Z', byDay)).toBe('2026-11-24T23:00:00.000Z');
  expect(afterQuietHours(at('2026-11-24T23:00:00Z'), undefined)).toEqual(at('2026-11-24T23:00:00Z'));
});

const anyHours = fc.record({ from: fc.integer({ min: 0, max: 1439 }), until: fc.integer({ min: 0, max: 1439 }) });
const anyTime = fc.date({ min: at('2026-01-01'), max: at('2028-01-01'), noInvalidDate: true });

test('quiet hours end, within a day and a changed hour, and the moment after is not quiet', () => {
  fc.assert(
    fc.property(anyTime, anyHours, (now, wish) => {
      const end = afterQuietHours(now, wish);
      const waited = end.getTime() - now.getTime();
      expect(waited).toBeGreaterThanOrEqual(0);
      expect(waited).toBeLessThanOrEqual(days(1) + hours(1));
      expect(afterQuietHours(end, wish)).toEqual(end);
    }),
  );
});

const noon = at('2026-11-24T12:00:00Z');
const night = at('2026-11-24T23:00:00Z');
const news = (id: string, changes: Partial<News> = {}): News => ({
  id,
  kind: 'message',
  at: at('2026-11-24T11:00:00Z'),
  urgency: 'soon',
  isQuiet: false,
  ...changes,
});
const around = (changes: Partial<Around> = {}): Around => ({
  channel: 'push',
  choices: usualChoices,
  isOnDuty: false,
  told: [],
  lastAt: undefined,
  heldUntil: noon,
  isBusy: false,
  now: noon,
  ...changes,
});
const told = (list: readonly News[], changes: Partial<Around> = {}): string[] =>
  whatToTell(list, around(changes)).tell.map(({ id }) => id);

test('by day all that is new is told at once; what was told before is not told again', () => {
  expect(told([news('a'), news('b')], { told: ['a'] })).toEqual(['b']);
  expect(whatToTell([news('a')], around({ told: ['a', 'gone'] })).told).toEqual(['a']);
});

test('at night only the critical comes, unless she switched that off; whoever has duty gets it always', () => {
  const list = [news('a'), news('critical', { urgency: 'critical' })];
  const deaf = { ...usualChoices, criticalPasses: false };
  expect(told([news('a')], { now: night, heldUntil: night })).toEqual([]);
  expect(told(list, { now: night, heldUntil: night }), 'one call for all').toEqual(['a', 'critical']);
  expect(told(list, { now: night, heldUntil: night, choices: deaf })).toEqual([]);
  expect(told(list, { now: night, heldUntil: night, choices: deaf, isOnDuty: true })).toEqual(['a', 'critical']);
  const waiting = whatToTell(list, around({ now: night, heldUntil: night, choices: deaf }));
  expect(waiting.again).toEqual(at('2026-11-25T06:00:00Z'));
});

test('while a push service is busy nothing is tried, the critical neither', () => {
  const later = at('2026-11-24T12:10:00Z');
  const list = [news('critical', { urgency: 'critical' })];
  expect(told(list, { heldUntil: later })).toEqual(['critical']);
  expect(whatToTell(list, around({ heldUntil: later, isBusy: true }))).toMatchObject({ tell: [], again: later });
});

test('each channel tells of what she chose for it, and nobody is called for what is only to be found', () => {
  const list = [
    news('asked', { kind: 'asked' }),
    news('nod', { kind: 'nod' }),
    news('late', { kind: 'covered', isQuiet: true }),
  ];
  const choices = { ...usualChoices, push: ['asked' as const], mail: ['entry' as const] };
  expect(told(list, { choices })).toEqual(['asked']);
  expect(told(list, { choices, channel: 'mail' })).toEqual(['nod']);
});

test('whatever is new is told once in the end: looking again when it says so, nothing is lost and nothing comes twice', () => {
  const kinds: NewsKind[] = ['asked', 'message', 'answer', 'stuck', 'nod'];
  const someNews = fc.record({
    kind: fc.constantFrom(...kinds),
    urgency: fc.constantFrom('critical' as const, 'urgent' as const, 'planned' as const),
    at: anyTime,
  });
  const wishes = fc.record({
    criticalPasses: fc.boolean(),
    hours: anyHours,
    channel: fc.constantFrom('push' as const, 'mail' as const),
  });
  fc.assert(
    fc.property(
      fc.array(someNews, { maxLength: 8 }),
      wishes,
      (given, { criticalPasses, hours: quietHours, channel }) => {
        const list = given.map((each, index) => news(String(index), each));
        const choices = { ...usualChoices, criticalPasses, quietHours };
        const heard: string[] = [];
        let step: Around | undefined = around({ channel, choices, now: at('2026-01-01'), heldUntil: at('2026-01-01') });
        for (let looks = 0; step !== undefined && looks < 60; looks += 1) {
          const { tell, told: next, again } = whatToTell(list, step);
          heard.push(...tell.map(({ id }) => id));
          const lastAt: Date | undefined = tell.length > 0 ? step.now : step.lastAt;
          expect(again === undefined || again > step.now, 'it never looks again at once').toBe(true);
          step = again && { ...step, now: again, heldUntil: again, told: next, lastAt };
        }
        expect([...heard].sort()).toEqual(list.map(({ id }) => id).sort());
      },
    ),
  );
});
