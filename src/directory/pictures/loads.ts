import { daysOf } from '../capacity.ts';
import type { Loads } from '../contract.ts';
import { keptDays } from '../store/workload-rows.ts';
import type { Carried } from './picture-rows.ts';

/** From so many messages in seven days each further one costs a yes. */
const often = 5;
const most = 200;

/** Who carries something now, the nearest to her cap first, and how many carry nothing. The order of `carried` does not matter. */
export function loadsOf(carried: readonly Carried[]): Loads {
  const all = carried.map(({ person, cap, accepted, messages }) => ({
    person,
    accepted,
    cap: (cap.count * keptDays.acceptance) / daysOf(cap),
    isAskedOften: messages >= often,
  }));
  const carrying = all.filter(({ accepted, isAskedOften }) => accepted > 0 || isAskedOften);
  const share = ({ accepted, cap }: (typeof all)[number]): number => accepted / Math.max(1, cap);
  carrying.sort(
    (one, other) => share(other) - share(one) || other.accepted - one.accepted || (one.person < other.person ? -1 : 1),
  );
  return { experts: carrying.slice(0, most), others: all.length - carrying.length };
}
