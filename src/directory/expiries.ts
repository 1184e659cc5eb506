import type { Expiry } from '../platform/index.ts';
import { dayOf } from './calendar-day.ts';
import { eraseAbsencesBefore } from './store/absence-rows.ts';
import { eraseChanges } from './store/change-log.ts';
import { eraseWithdrawn } from './store/entry-rows.ts';
import { eraseExclusions } from './store/exclusion-rows.ts';
import { eraseUnusedKey } from './store/kept-key-rows.ts';
import { eraseRefusals, eraseUncalled } from './store/kept-rows.ts';
import { eraseMeans } from './store/mean-rows.ts';
import { eraseWorkloads } from './store/workload-rows.ts';

/** When each of this room's tables forgets. */
export const directoryExpiries: readonly Expiry[] = [
  {
    table: 'entries',
    keeps: 'withdrawal, or 180 days without a nod; then 7 days without content',
    erase: eraseWithdrawn,
  },
  { table: 'absences', keeps: 'their last day', erase: (tx, now) => eraseAbsencesBefore(tx, dayOf(now)) },
  { table: 'candidates', keeps: 'as their entry is listed', erase: 'cascade' },
  { table: 'workloads', keeps: 'asks 7 days, acceptances 28', erase: eraseWorkloads },
  { table: 'kind_means', keeps: 'half a day, then reckoned afresh', erase: eraseMeans },
  { table: 'pair_exclusions', keeps: '12 months', erase: eraseExclusions },
  {
    table: 'kept_rows',
    keeps: '90 days without an answer; once she may be kept, as her entry; at once when she says no',
    erase: eraseUncalled,
  },
  { table: 'kept_cards', keeps: 'as their row; at once when their reader coordinates no more', erase: 'cascade' },
  { table: 'kept_refusals', keeps: '12 months', erase: eraseRefusals },
  {
    table: 'kept_keys',
    keeps: 'as long as anything was made with it',
    erase: eraseUnusedKey,
  },
  { table: 'kept_key_cards', keeps: 'as their key', erase: 'cascade' },
  { table: 'entry_changes', keeps: '7 days', erase: eraseChanges },
];
