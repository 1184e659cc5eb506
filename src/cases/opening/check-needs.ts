import { days, type Kind } from '../../kernel/index.ts';
import { placeById } from '../../kernel/vocabulary.ts';
import type { NeedInput } from '../contract.ts';
import { wrongNeeds } from '../errors.ts';
import { lastEndOf, startOf } from '../half-day.ts';

/** Meals, beds and lifts: the only kinds for which the server knows for how many people. */
const countedKinds: readonly Kind[] = ['cook', 'host', 'driver'];
const farthestDays = 60;

/** Refuses needs that contradict themselves or one another. Fails (invalid) with `cases.wrong_needs`. */
export function checkNeeds(needs: readonly NeedInput[], now: Date): void {
  const ids = needs.map(({ id }) => id);
  must(new Set(ids).size === ids.length, 'the same need twice');
  for (const need of needs) {
    checkNeed(need, now);
    const partners = need.togetherWith;
    must(new Set(partners).size === partners.length, 'together with the same need twice');
    must(
      partners.every((id) => id !== need.id && ids.includes(id)),
      'together with a need of another case',
    );
  }
}

function checkNeed(need: NeedInput, now: Date): void {
  must(need.municipality === undefined || need.zone === undefined, 'a municipality and a zone');
  must(need.municipality === undefined || placeById(need.municipality) !== undefined, 'no such municipality');
  must(need.people === undefined || countedKinds.includes(need.kind), 'people counted for a kind that needs no count');
  must(new Set(need.languages).size === need.languages.length, 'the same language twice');
  checkHalfDays(need.halfDays, now);
}

/** Refuses half-days that are over, far away or named twice. */
export function checkHalfDays(halfDays: NeedInput['halfDays'], now: Date): void {
  const named = halfDays.map(({ date, part }) => `${date} ${part}`);
  must(new Set(named).size === named.length, 'the same half-day twice');
  const last = lastEndOf(halfDays);
  must(last === undefined || last > now, 'half-days that are over');
  const horizon = now.getTime() + days(farthestDays);
  must(
    halfDays.every((halfDay) => startOf(halfDay).getTime() < horizon),
    'a half-day too far ahead',
  );
}

function must(holds: boolean, detail: string): asserts holds {
  if (!holds) throw wrongNeeds(detail);
}
