import { days } from '../kernel/index.ts';
import type { Expiry } from '../platform/index.ts';
import { eraseAbsences, eraseClosedCases, eraseClosedContents, eraseCounts, eraseDuties } from './store/forgetting.ts';

const content = 'closing + 7 days';

/** When each table of this room forgets. The sweep does it as it falls due; this is the same once more, for certain. */
export const casesExpiries: readonly Expiry[] = [
  { table: 'cases', keeps: 'closing + 28 days', erase: eraseClosedCases },
  { table: 'needs', keeps: 'as its case', erase: 'cascade' },
  { table: 'together_links', keeps: 'as its need', erase: 'cascade' },
  { table: 'referrals', keeps: 'as its case; who was asked without accepting: closing + 7 days', erase: 'cascade' },
  { table: 'appointments', keeps: 'as its case', erase: 'cascade' },
  { table: 'case_openings', keeps: 'as its case', erase: 'cascade' },
  { table: 'items', keeps: content, erase: eraseClosedContents },
  { table: 'epochs', keeps: content, erase: eraseClosedContents },
  { table: 'grants', keeps: content, erase: eraseClosedContents },
  { table: 'grants_ahead', keeps: 'until the need is covered or ends', erase: eraseClosedContents },
  { table: 'contact_cards', keeps: content, erase: eraseClosedContents },
  { table: 'questions', keeps: 'until she answers the referral, or it ends', erase: eraseClosedContents },
  { table: 'coordinator_notes', keeps: content, erase: eraseClosedContents },
  { table: 'coordinator_note_cards', keeps: 'as its note', erase: 'cascade' },
  { table: 'reading_marks', keeps: content, erase: eraseClosedContents },
  {
    table: 'duties',
    keeps: 'the week + 28 days',
    erase: (tx, now) => eraseDuties(tx, new Date(now.getTime() - days(35))),
  },
  { table: 'coordinator_absences', keeps: 'until it is over', erase: eraseAbsences },
  { table: 'kind_counts', keeps: 'counts of nobody in particular', erase: 'never: settings' },
  { table: 'referral_counts', keeps: '24 months, cells under five hidden', erase: eraseCounts },
];
