import { array, assert, constant, constantFrom, integer, property, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { readHostsNeeds, writtenNeed } from '../../src/client/cases/written-needs.ts';
import { genders, kinds, languages, modes, newId, urgencies } from '../../src/kernel/index.ts';
import { needsText } from '../../src/sealing/index.ts';

const needId = constant('').map(() => newId<'need'>());
const halfDay = record({
  date: constantFrom('2026-11-24', '2027-02-28'),
  part: constantFrom('morning' as const, 'afternoon' as const, 'evening' as const),
});
const needs = record(
  {
    id: needId,
    kind: constantFrom(...kinds),
    urgency: constantFrom(...urgencies),
    languages: subarray([...languages], { maxLength: 6 }),
    genderWish: constantFrom(...genders),
    mode: constantFrom('any' as const, ...modes),
    municipality: constantFrom('21004', '62063'),
    zone: constantFrom('namur' as const),
    halfDays: array(halfDay, { maxLength: 4 }),
    people: integer({ min: 1, max: 200 }),
    togetherWith: array(needId, { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'kind', 'urgency', 'languages', 'mode', 'halfDays', 'togetherWith'] },
);

test('a need is read from the brief as the host wrote it', () => {
  assert(
    property(array(needs, { minLength: 1, maxLength: 4 }), (written) => {
      expect(readHostsNeeds(needsText(written.map((need) => writtenNeed(need))))).toEqual(written);
    }),
  );
});
