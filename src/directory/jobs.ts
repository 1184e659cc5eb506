import { kindsVetted, personConfirmed, personSuspended, suspensionLifted } from '../identity/index.ts';
import type { PersonId } from '../kernel/index.ts';
import type { CoreDeps, Subscription, Sweep } from '../platform/index.ts';
import { followKeepers } from './kept/keepers.ts';
import { followPerson, settleEntries } from './settle-entries.ts';
import { reckonMeans } from './store/mean-rows.ts';

/** What this room does when others announce something. */
export function directoryJobs(deps: CoreDeps): Subscription[] {
  const run = ({ person }: Readonly<Record<string, string>>) => followPerson(deps, { person: person as PersonId });
  return [
    { queue: 'directory.follow-kinds', on: kindsVetted, run },
    { queue: 'directory.follow-confirmation', on: personConfirmed, run },
    { queue: 'directory.follow-suspension', on: [personSuspended, suspensionLifted], run },
  ];
}

/** What this room does because time passed. */
export function directorySweeps(deps: CoreDeps): Sweep[] {
  return [
    { name: 'directory.settle', sweep: () => settleEntries(deps) },
    { name: 'directory.keepers', sweep: () => followKeepers(deps) },
    { name: 'directory.means', sweep: () => deps.transaction((tx) => reckonMeans(tx, deps.clock.now())) },
  ];
}
