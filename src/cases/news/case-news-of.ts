import { days, hours, type PersonId, urgencies, type Urgency } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { isOpenNeed } from '../need.ts';
import type { Appointment, Case, Need, Referral } from '../rows.ts';
import { appointmentsOf } from '../store/appointments.ts';
import { casesOf } from '../store/cases.ts';
import { needsById, needsOf } from '../store/needs.ts';
import { cancelledByHosts, keysArrived, openingsOfCases, unreadMessages } from '../store/news.ts';
import { questionsOfReferrals, waitingSince, type Question } from '../store/questions.ts';
import { referralsTo } from '../store/referrals.ts';
import type { CaseNews } from './case-news.ts';

/** What cannot be done away with by an answer is news for so long. */
const newsDays = 7;

/** What is new for somebody in the cases she opened, accepted or is asked about; the board has news of its own. */
export async function caseNewsOf(tx: Transaction, person: PersonId, now: Date): Promise<CaseNews[]> {
  const since = new Date(now.getTime() - days(newsDays));
  return [
    ...(await newsOfReferrals(tx, person, since)),
    ...(await newsOfCancellations(tx, person, since)),
    ...(await newsOfThreads(tx, person, since)),
  ];
}

async function newsOfReferrals(tx: Transaction, person: PersonId, since: Date): Promise<CaseNews[]> {
  const referrals = (await referralsTo(tx, person)).filter(
    ({ state, caseState }) => (state === 'asked' && caseState !== 'on-hold') || state === 'covered-by-other',
  );
  const ids = referrals.map(({ needId }) => needId);
  const needs = new Map((await needsById(tx, ids)).map((need) => [need.id, need]));
  const covered = new Map((await appointmentsOf(tx, ids)).map((appointment) => [appointment.needId, appointment]));
  const questions = await questionsOfReferrals(
    tx,
    referrals.map(({ id }) => id),
  );
  return referrals.flatMap((referral): CaseNews[] => {
    const need = needs.get(referral.needId);
    if (need === undefined) return [];
    if (referral.state === 'asked') return [asked(referral, need), ...replied(questions.get(referral.id), need)];
    const at = covered.get(need.id)?.acceptedAt;
    return at === undefined || at < since ? [] : [coveredByOther(referral, need, at)];
  });
}

function asked(referral: Referral, need: Need): CaseNews {
  const at =
    referral.remindedAt !== null && referral.remindedAt > referral.askedAt ? referral.remindedAt : referral.askedAt;
  return {
    kind: 'asked',
    case: referral.caseId,
    need: need.id,
    referral: referral.id,
    about: { kind: need.kind, zone: need.zone },
    urgency: need.urgency,
    at,
    mark: `${referral.id} ${at.getTime()}`,
  };
}

function replied(question: Question | undefined, need: Need): CaseNews[] {
  if (question === undefined || question.answeredAt === null) return [];
  const { referralId: referral, caseId, number, answeredAt: at } = question;
  const mark = `${referral} ${number}`;
  return [{ kind: 'reply', case: caseId, need: need.id, referral, urgency: need.urgency, at, mark }];
}

function coveredByOther(referral: Referral, need: Need, at: Date): CaseNews {
  return {
    kind: 'covered',
    case: referral.caseId,
    need: need.id,
    referral: referral.id,
    urgency: 'planned',
    at,
    mark: referral.id,
    isQuiet: referral.seenAt === null,
  };
}

async function newsOfCancellations(tx: Transaction, person: PersonId, since: Date): Promise<CaseNews[]> {
  const cancelled = await cancelledByHosts(tx, person, since);
  const needs = new Map(
    (
      await needsById(
        tx,
        cancelled.map(({ needId }) => needId),
      )
    ).map((need) => [need.id, need]),
  );
  return cancelled.map(({ caseId, needId, id, at }) => ({
    kind: 'released',
    case: caseId,
    need: needId,
    urgency: needs.get(needId)?.urgency ?? 'soon',
    at,
    mark: id,
  }));
}

async function newsOfThreads(tx: Transaction, person: PersonId, since: Date): Promise<CaseNews[]> {
  const rows = (await casesOf(tx, person)).filter(({ hasContents }) => hasContents);
  const ids = rows.map(({ id }) => id);
  const needs = Map.groupBy(await needsOf(tx, ids), ({ caseId }) => caseId);
  const urgencyOf = ({ id }: Case): Urgency => mostUrgent(needs.get(id) ?? []);
  const unread = await unreadMessages(tx, person, ids);
  const arrived = new Map((await keysArrived(tx, person)).map(({ caseId, at }) => [caseId, at]));
  const hosted = rows.filter(({ host, secondAdult }) => person === host || person === secondAdult);
  const all = [...needs.values()].flat();
  const byId = new Map(all.map((need) => [need.id, need]));
  const appointments = await appointmentsOf(tx, [...byId.keys()]);
  return [
    ...rows.flatMap((row): CaseNews[] => {
      const message = unread.get(row.id);
      const key = arrived.get(row.id);
      const common = { case: row.id, urgency: urgencyOf(row) };
      return [
        ...(message
          ? [{ ...common, kind: 'message' as const, at: message.lastAt, mark: `${row.id} ${message.first}` }]
          : []),
        ...(key ? [{ ...common, kind: 'key' as const, at: key, mark: row.id }] : []),
        ...phoneTaken(row, since),
      ];
    }),
    ...appointments.flatMap((appointment) => {
      const need = byId.get(appointment.needId);
      return need === undefined || appointment.expert !== person ? [] : reminded(appointment, need);
    }),
    ...(
      await waitingSince(
        tx,
        rows.flatMap(({ id, host }) => (host === person ? id : [])),
      )
    ).map(({ referralId, caseId, number, askedAt: at }): CaseNews => {
      const urgency = mostUrgent(needs.get(caseId) ?? []);
      return { kind: 'question', case: caseId, urgency, at, mark: `${referralId} ${number}` };
    }),
    ...(await newsOfHosted(tx, hosted, { needs, appointments, since })),
  ];
}

/** What hosts hear of: a yes, a yes that was given back, whether it is still needed, and who looked. */
async function newsOfHosted(
  tx: Transaction,
  rows: readonly Case[],
  around: { needs: ReadonlyMap<string, readonly Need[]>; appointments: readonly Appointment[]; since: Date },
): Promise<CaseNews[]> {
  const { needs, appointments, since } = around;
  const own = rows.flatMap(({ id }) => needs.get(id) ?? []);
  const byId = new Map(own.map((need) => [need.id, need]));
  const openings = Map.groupBy(
    await openingsOfCases(
      tx,
      rows.map(({ id }) => id),
      since,
    ),
    ({ caseId }) => caseId,
  );
  return [
    ...appointments.flatMap((appointment) => answered(appointment, byId.get(appointment.needId), since)),
    ...own.flatMap((need): CaseNews[] =>
      need.doubtedAt === null || !isOpenNeed(need.state)
        ? []
        : [{ ...ofNeed(need), kind: 'doubted', at: need.doubtedAt, mark: `${need.id} ${need.doubtedAt.getTime()}` }],
    ),
    ...rows.flatMap((row): CaseNews[] => {
      const strangers = (openings.get(row.id) ?? []).filter(
        ({ person }) => ![row.host, row.secondAdult, ...row.experts].includes(person),
      );
      if (strangers.length === 0) return [];
      const hour = Math.max(...strangers.map((opening) => opening.hour.getTime()));
      // Only the hour is known: it is told once the hour is over.
      return [
        { kind: 'opened', case: row.id, urgency: 'planned', at: new Date(hour + hours(1)), mark: `${row.id} ${hour}` },
      ];
    }),
  ];
}

function answered(appointment: Appointment, need: Need | undefined, since: Date): CaseNews[] {
  if (need === undefined) return [];
  const { state, acceptedAt, endedAt, hostHeardAt, releaseReason, id } = appointment;
  if ((state === 'held' || state === 'confirmed') && acceptedAt > since && hostHeardAt === null) {
    return [{ ...ofNeed(need), kind: 'answer', at: acceptedAt, mark: id }];
  }
  if (state !== 'released' || releaseReason === 'by-host' || endedAt === null || endedAt < since) return [];
  return isOpenNeed(need.state) ? [{ ...ofNeed(need), kind: 'released', at: endedAt, mark: id }] : [];
}

/** Whoever has a part in it learns that her number may be known: by day and by night alike, and until she has looked. */
function phoneTaken({ id, phoneTakenAt: at }: Case, since: Date): CaseNews[] {
  if (at === null || at < since) return [];
  return [{ kind: 'phone-taken', case: id, urgency: 'urgent', at, mark: `${id} ${at.getTime()}` }];
}

/** A coordinator asks whoever accepted, and was not heard from since, whether it goes on. */
function reminded({ needId, expertHeardAt, remindedAt, id, caseId, state }: Appointment, need: Need): CaseNews[] {
  if (state !== 'held' || remindedAt === null || expertHeardAt !== null) return [];
  const { urgency } = need;
  return [
    { kind: 'reminded', case: caseId, need: needId, urgency, at: remindedAt, mark: `${id} ${remindedAt.getTime()}` },
  ];
}

const ofNeed = ({ id, caseId, urgency }: Need) => ({ case: caseId, need: id, urgency });

const mostUrgent = (needs: readonly Need[]): Urgency =>
  urgencies.find((urgency) => needs.some((need) => need.urgency === urgency && isOpenNeed(need.state))) ?? 'planned';
