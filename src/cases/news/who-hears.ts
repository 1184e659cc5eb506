import type { AppointmentId, CaseId, NeedId, PersonId, ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Case } from '../rows.ts';
import { findAppointment } from '../store/appointments.ts';
import { casesById } from '../store/cases.ts';
import { findNeed } from '../store/needs.ts';
import { findReferral, referralsOf } from '../store/referrals.ts';

/**
 * Whom an event of this room may concern, by its ids: nobody where the thing is gone by now. Whether it is news for them
 * is another question, which `caseNewsOf` answers.
 */
export const casesAudience = {
  referral: async (tx: Transaction, id: ReferralId): Promise<PersonId[]> => {
    const referral = await findReferral(tx, id);
    return referral === undefined ? [] : [referral.expert];
  },
  /** The host alone: a question is sealed to her. */
  hostAsked: async (tx: Transaction, id: ReferralId): Promise<PersonId[]> => {
    const referral = await findReferral(tx, id);
    return referral === undefined ? [] : (await casesById(tx, [referral.caseId])).map(({ host }) => host);
  },
  /** Whoever was let go when another covered the need. */
  lateFor: async (tx: Transaction, id: NeedId): Promise<PersonId[]> =>
    (await referralsOf(tx, [id])).flatMap(({ state, expert }) => (state === 'covered-by-other' ? expert : [])),
  hostsOf: async (tx: Transaction, id: NeedId): Promise<PersonId[]> => {
    const need = await findNeed(tx, id);
    return need === undefined ? [] : hostsIn(await casesById(tx, [need.caseId]));
  },
  case: async (tx: Transaction, id: CaseId): Promise<PersonId[]> => {
    const rows = await casesById(tx, [id]);
    return [...hostsIn(rows), ...rows.flatMap(({ experts }) => experts)];
  },
  appointment: async (tx: Transaction, id: AppointmentId): Promise<PersonId[]> => {
    const appointment = await findAppointment(tx, id);
    if (appointment === undefined) return [];
    const hosts = hostsIn(await casesById(tx, [appointment.caseId]));
    return appointment.expert === null ? hosts : [...hosts, appointment.expert];
  },
};

const hostsIn = (rows: readonly Case[]): PersonId[] =>
  rows.flatMap(({ host, secondAdult }) => (secondAdult === null ? [host] : [host, secondAdult]));
