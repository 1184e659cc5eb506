import { and, asc, eq, getTableColumns, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Permitted } from '../../access/index.ts';
import type { AppointmentId, CaseId, NeedId, PersonId, ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { AppointmentAction } from '../policy.ts';
import type { Appointment, Need, Referral } from '../rows.ts';
import { appointments, cases } from '../tables.ts';

export async function findAppointment(tx: Transaction, id: AppointmentId): Promise<Appointment | undefined> {
  const [found] = await select(tx).where(eq(appointments.id, id));
  return found;
}

export async function appointmentsOf(tx: Transaction, needIds: readonly NeedId[]): Promise<Appointment[]> {
  if (needIds.length === 0) return [];
  return select(tx)
    .where(inArray(appointments.needId, [...needIds]))
    .orderBy(asc(appointments.acceptedAt), asc(appointments.id));
}

/** Her appointments in this case that stand. */
export async function standingAppointments(tx: Transaction, caseId: CaseId, expert?: PersonId): Promise<Appointment[]> {
  return select(tx)
    .where(
      and(
        eq(appointments.caseId, caseId),
        inArray(appointments.state, ['held', 'confirmed']),
        expert && eq(appointments.expert, expert),
      ),
    )
    .orderBy(asc(appointments.acceptedAt), asc(appointments.id));
}

/** The appointment that stands of this referral. */
export async function standingAppointmentOf(tx: Transaction, referral: ReferralId): Promise<Appointment | undefined> {
  const [found] = await select(tx).where(
    and(eq(appointments.referralId, referral), inArray(appointments.state, ['held', 'confirmed'])),
  );
  return found;
}

/** What an accepted referral, or a yes by telephone, becomes. */
export async function insertAppointment(
  tx: Transaction,
  _by: Permitted<Referral, 'accept'> | Permitted<Need, 'telephone-yes' | 'own-call'>,
  row: typeof appointments.$inferInsert,
): Promise<void> {
  await tx.insert(appointments).values(row);
}

/** Writes what a permitted step changes in an appointment. */
export async function changeAppointment<Action extends AppointmentAction>(
  tx: Transaction,
  row: Permitted<Appointment, Action>,
  changes: Partial<typeof appointments.$inferSelect>,
): Promise<Permitted<Appointment, Action>> {
  await tx.update(appointments).set(changes).where(eq(appointments.id, row.id));
  return { ...row, ...changes };
}

/** Appointments whose hold, or whose week for saying how it went, is over. */
export async function dueAppointments(
  tx: Transaction,
  now: Date,
  most: number,
): Promise<{ id: AppointmentId; caseId: CaseId }[]> {
  return tx
    .select({ id: appointments.id, caseId: appointments.caseId })
    .from(appointments)
    .where(and(isNotNull(appointments.dueAt), lte(appointments.dueAt, now)))
    .orderBy(asc(appointments.dueAt), asc(appointments.id))
    .limit(most);
}

function select(tx: Transaction) {
  return tx
    .select({ ...getTableColumns(appointments), host: cases.host, caseState: cases.state })
    .from(appointments)
    .innerJoin(cases, eq(cases.id, appointments.caseId))
    .$dynamic();
}
