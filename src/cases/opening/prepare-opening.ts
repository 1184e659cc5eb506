import { permit, type PersonActor } from '../../access/index.ts';
import { proofsOf } from '../../identity/index.ts';
import type { PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { NeedInput, Opening, OpeningInput } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { coordinatorsOnDuty, expertsOnDuty } from '../duty/on-duty.ts';
import { nextStartOf } from '../half-day.ts';
import { plan } from '../plan.ts';
import { openingPolicy } from '../policy.ts';
import { assumedReplyDelay } from '../routing-priors.ts';
import { deadlineOf, minutesOf, pacedUrgency } from '../urgency.ts';
import { isNight } from '../attention.ts';
import { findCandidates } from '../waves/find-candidates.ts';
import { checkNeeds } from './check-needs.ts';
import { mayGrantAhead, mostAhead } from './grants-ahead.ts';
import { mayOpen } from './may-open.ts';

/**
 * To whom the keys of a case would go: coordinators on duty, and ahead the rota and the first wave. Nothing is kept.
 * Fails as the opening would where she may open none now: whom a wave would ask is for nobody else to know.
 */
export async function prepareOpening(deps: CaseDeps, actor: PersonActor, input: OpeningInput): Promise<Opening> {
  permit(openingPolicy, 'open', actor, {});
  const now = deps.clock.now();
  checkNeeds(input.needs, now);
  return deps.transaction(async (tx) => {
    await mayOpen(tx, actor, input, now);
    const onDuty = await coordinatorsOnDuty(tx, now);
    const ahead: Opening['ahead'] = [];
    for (const need of input.needs) {
      if (!mayGrantAhead(need, input)) continue;
      const people = await firstAsked(tx, need, { now, host: actor.person });
      ahead.push({ need: need.id, people: await proofsOf(tx, people, { withHandles: false }) });
    }
    return { coordinators: await proofsOf(tx, onDuty, { withHandles: true }), ahead };
  });
}

/** Whoever is asked first as things stand: the rota where a need is critical, then whom the plan chooses. */
async function firstAsked(
  tx: Transaction,
  need: NeedInput,
  { now, host }: { now: Date; host: PersonId },
): Promise<PersonId[]> {
  const urgency = pacedUrgency(need.urgency, now, nextStartOf(need.halfDays, now));
  const onDuty = urgency === 'critical' ? await expertsOnDuty(tx, now) : [];
  const wanted = {
    ...need,
    genderWish: need.genderWish ?? null,
    municipality: need.municipality ?? null,
    zone: need.zone ?? null,
    host,
    radiusStep: 0,
    widening: 0,
  };
  const { found } = await findCandidates(tx, wanted, { now, urgency, asked: [], onDuty });
  const deadline = deadlineOf(need.urgency, now);
  const { ask } = plan(found, {
    urgency,
    kind: need.kind,
    together: need.togetherWith.length > 0,
    now,
    night: isNight(now),
    ...minutesOf(urgency, { openedAt: now, now, deadline }),
    deadline,
    wavesDone: 0,
    openReferrals: [],
    replyDelay: assumedReplyDelay(urgency),
  });
  const planned = ask.flatMap(({ entryId }) => found.find((each) => each.entryId === entryId)?.person ?? []);
  return [...new Set([...onDuty, ...planned])].slice(0, mostAhead);
}
