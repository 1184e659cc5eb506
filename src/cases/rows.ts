import type { EntryId, PersonId } from '../kernel/index.ts';
import type { CaseState } from './case.ts';
import type { NeedState } from './need.ts';
import type { appointments, cases, needs, referrals } from './tables.ts';

/** A case, and who has to do with it. */
export type Case = typeof cases.$inferSelect & {
  /** Whoever has an appointment in it that was not given back. */
  readonly experts: readonly PersonId[];
  /** Whoever holds a grant of any epoch. */
  readonly holders: readonly PersonId[];
};

export type Need = typeof needs.$inferSelect & {
  readonly host: PersonId;
  readonly caseState: CaseState;
};

/** A referral whose expert is still known: a week after closing only counts are left. */
export type Referral = Omit<typeof referrals.$inferSelect, 'expert' | 'entryId'> & {
  readonly expert: PersonId;
  readonly entryId: EntryId;
  readonly caseState: CaseState;
  readonly needState: NeedState;
};

export type Appointment = typeof appointments.$inferSelect & {
  readonly host: PersonId;
  readonly caseState: CaseState;
};
