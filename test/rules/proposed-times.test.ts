import { assert, date, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { time } from '../../src/web/dates.ts';
import { halfHours, nextDays } from '../../src/web/half-hours.ts';
import { agreementOf, readTimes, writeTimes, type Said, type TimeMessage } from '../../src/web/proposed-times.ts';

const dayParts = ['morning', 'afternoon', 'evening'] as const;
const accepted = new Date('2026-11-24T09:00:00Z');
const [one, two, three] = ['2026-11-26T13:00:00.000Z', '2026-11-26T13:30:00.000Z', '2026-11-27T08:00:00.000Z'] as const;
const says = (author: string, message: TimeMessage | string, writtenAt = '2026-11-24T10:00:00Z'): Said => ({
  author,
  writtenAt,
  text: typeof message === 'string' ? message : writeTimes(message),
});
const proposal = (...times: string[]): TimeMessage => ({ kind: 'proposal', times });
const choice = (chosen: string): TimeMessage => ({ kind: 'choice', time: chosen });
const agreed = (...items: Said[]) => agreementOf(items, ['odile', 'samira'], accepted);

test('what is written is read back, and ordinary words are ordinary words', () => {
  for (const message of [proposal(one), proposal(one, two, three), choice(two)])
    expect(readTimes(writeTimes(message))).toEqual(message);
  assert(property(string(), (text) => readTimes(text) === undefined));
  const forged = ['["relais/times/1"]', '["relais/times/1","choice"]', '["relais/times/1","proposal",5]'];
  for (const text of [
    ...forged,
    '["relais/times/1",',
    writeTimes(choice('tomorrow')),
    writeTimes(proposal(one, two, three, one)),
  ])
    expect(readTimes(text), text).toBeUndefined();
});

test('Samira proposes three times, Odile takes the second', () => {
  const asked = says('samira', proposal(one, two, three));
  expect(agreed(asked)).toEqual({ open: { by: 'samira', times: [one, two, three] } });
  expect(agreed(asked, says('odile', 'Merci !'), says('odile', choice(two)))).toEqual({ agreed: two });
});

test('nobody agrees with herself, with a time that was not proposed, or in somebody else’s name', () => {
  const asked = says('samira', proposal(one, two));
  for (const wrong of [says('samira', choice(one)), says('odile', choice(three)), says('ines', choice(one))])
    expect(agreed(asked, wrong).agreed).toBeUndefined();
});

test('moved: what was agreed stands until the other side takes a new time', () => {
  const first = [says('samira', proposal(one)), says('odile', choice(one))];
  const moved = [...first, says('odile', proposal(two, three))];
  expect(agreed(...moved)).toEqual({ agreed: one, open: { by: 'odile', times: [two, three] } });
  expect(agreed(...moved, says('samira', choice(three)))).toEqual({ agreed: three });
});

test('what was arranged with somebody who gave it back before is not hers', () => {
  expect(agreed(says('samira', proposal(one), '2026-11-23T10:00:00Z'))).toEqual({});
});

test('half-hours are what clocks in Belgium show, also on the days on which they change', () => {
  const long = new Date('2026-01-01T00:00:00Z');
  for (const one of ['2026-03-29', '2026-10-25', '2026-11-26']) {
    const shown = dayParts.flatMap((part) => halfHours(one, part, long)).map((at) => time(at, 'fr'));
    expect(shown.length, one).toBe(28);
    expect([shown[0], shown[1], shown.at(-1)], one).toEqual(['08:00', '08:30', '21:30']);
  }
  expect(halfHours('2026-10-25', 'morning', long)[0]?.toISOString()).toBe('2026-10-25T07:00:00.000Z');
  expect(halfHours('2026-10-24', 'morning', long)[0]?.toISOString()).toBe('2026-10-24T06:00:00.000Z');
});

test('no half-hour that has passed is offered, and no day twice', () => {
  assert(
    property(date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), (now) => {
      const days = nextDays(now, 14);
      const offered = days.flatMap((each) => dayParts.flatMap((part) => halfHours(each, part, now)));
      expect(new Set(days).size).toBe(14);
      expect(offered.filter((at) => at <= now)).toEqual([]);
    }),
  );
});
