import { can, notFound, type PersonActor } from '../../access/index.ts';
import { languagesInto, skillsOf } from '../../directory/index.ts';
import { proofsOf } from '../../identity/index.ts';
import type { Proof } from '../../identity/contract.ts';
import { domainOfKind, type NeedId, type ReferralId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { ReferralCard } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { loadReferral } from '../load.ts';
import { referralPolicy } from '../policy.ts';
import { factsOf } from '../present-need.ts';
import type { Appointment, Need, Referral } from '../rows.ts';
import { appointmentsOf } from '../store/appointments.ts';
import { needsOf, togetherOf } from '../store/needs.ts';
import { questionsOfReferrals, type Question } from '../store/questions.ts';
import { referralsTo } from '../store/referrals.ts';
import { presentMyQuestion } from '../questions/present-question.ts';

/** What she was asked, what waits for her answer first. */
export async function listReferrals(deps: CaseDeps, actor: PersonActor): Promise<{ referrals: ReferralCard[] }> {
  return deps.transaction(async (tx) => ({
    referrals: await cardsFor(tx, actor, await referralsTo(tx, actor.person)),
  }));
}

/** One of them. */
export async function readReferral(
  deps: CaseDeps,
  actor: PersonActor,
  input: { referral: ReferralId },
): Promise<ReferralCard> {
  return deps.transaction(async (tx) => {
    const referral = await loadReferral(tx, actor, input.referral, 'read');
    return cardFor(tx, actor, referral);
  });
}

/** One card, for whoever has just answered too. */
export async function cardFor(tx: Transaction, actor: PersonActor, referral: Referral): Promise<ReferralCard> {
  const [card] = await cardsFor(tx, actor, [referral]);
  // Its host's account was erased meanwhile: there is nobody left to answer.
  if (card === undefined) throw notFound();
  return card;
}

interface Around {
  /** Every need of these cases. */
  readonly needs: readonly Need[];
  readonly together: ReadonlyMap<NeedId, readonly NeedId[]>;
  readonly appointments: readonly Appointment[];
  readonly hosts: readonly Proof[];
  readonly pairs: ReadonlyMap<ReferralId, ReferralCard['pairs']>;
  readonly questions: ReadonlyMap<ReferralId, Question>;
}

async function cardsFor(tx: Transaction, actor: PersonActor, referrals: readonly Referral[]): Promise<ReferralCard[]> {
  const needs = await needsOf(tx, [...new Set(referrals.map(({ caseId }) => caseId))]);
  const ids = referrals.map(({ needId }) => needId);
  const around: Around = {
    needs,
    together: await togetherOf(tx, ids),
    appointments: await appointmentsOf(tx, ids),
    // Enough to seal a card to the host; what she is called is for whoever accepted.
    hosts: await proofsOf(tx, [...new Set(needs.map(({ host }) => host))], { withHandles: false }),
    pairs: await pairsOf(tx, referrals, needs),
    questions: await questionsOfReferrals(
      tx,
      referrals.map(({ id }) => id),
    ),
  };
  return referrals.flatMap((referral) => cardOf(referral, around, actor) ?? []);
}

/** From which of the wished languages into which she works, for whoever is asked to. */
async function pairsOf(
  tx: Transaction,
  referrals: readonly Referral[],
  needs: readonly Need[],
): Promise<Map<ReferralId, ReferralCard['pairs']>> {
  const wanted = referrals.flatMap(({ id, entryId, needId }) => {
    const need = needs.find((one) => one.id === needId);
    return need !== undefined && domainOfKind(need.kind) === 'language' ? [{ id, entryId, need }] : [];
  });
  const skills = await skillsOf(
    tx,
    wanted.map(({ entryId }) => entryId),
  );
  return new Map(
    wanted.map(({ id, entryId, need }) => {
      const skill = skills.get(entryId)?.find(({ kind }) => kind === need.kind);
      return [id, need.languages.flatMap((from) => languagesInto(skill, from).map((to) => ({ from, to })))];
    }),
  );
}

function cardOf(referral: Referral, around: Around, actor: PersonActor): ReferralCard | undefined {
  const need = around.needs.find(({ id }) => id === referral.needId);
  const host = around.hosts.find(({ person }) => person === need?.host);
  if (need === undefined || host === undefined) return undefined;
  const appointment = around.appointments.find(({ referralId }) => referralId === referral.id);
  const question = around.questions.get(referral.id);
  const partners = around.together.get(need.id) ?? [];
  return {
    id: referral.id,
    case: referral.caseId,
    state: referral.state,
    need: { ...factsOf(need), ...(need.municipality !== null && { municipality: need.municipality }) },
    together: around.needs
      .filter(({ id }) => partners.includes(id))
      .map(({ id, kind, state }) => ({ need: id, kind, isCovered: state === 'covered' || state === 'met' })),
    ...(referral.distanceKm !== null && { distanceKm: referral.distanceKm }),
    pairs: around.pairs.get(referral.id) ?? [],
    ...(referral.wasReserve && { wasReserve: true as const }),
    why: referral.why,
    askedAt: referral.askedAt.toISOString(),
    ...(referral.seenAt !== null && { seenAt: referral.seenAt.toISOString() }),
    askedUntil: need.deadline.toISOString(),
    host,
    hostIsConfirmed: host.statement !== undefined,
    ...(question !== undefined && { question: presentMyQuestion(question) }),
    ...(appointment !== undefined && { appointment: appointment.id }),
    can: can(referralPolicy, actor, referral),
  };
}
