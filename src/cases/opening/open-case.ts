import { permit, type PersonActor } from '../../access/index.ts';
import { coordinators, settings } from '../../identity/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { itemEnvelope } from '../../sealing/envelope.ts';
import { systemClosesAt } from '../case.ts';
import { caseIdOf } from '../case-id.ts';
import { checkGrant, type GrantPlace } from '../check-grant.ts';
import type { CaseInput, Receipt } from '../contract.ts';
import { type CaseDeps, system } from '../deps.ts';
import { alreadyOpened, foreignCaseId, sequenceTaken, wrongRecipients } from '../errors.ts';
import { needPolicy, openingPolicy } from '../policy.ts';
import { insertCase, lockCase, queueOpenings } from '../store/cases.ts';
import { insertItem } from '../store/contents.ts';
import { epochsOf, insertEpoch, keepGrants } from '../store/keys.ts';
import { findNeed, needsOf } from '../store/needs.ts';
import { escalateNeed } from '../waves/escalate-need.ts';
import { runWave } from '../waves/run-wave.ts';
import { checkNeeds } from './check-needs.ts';
import { checkAhead, keepAhead } from './grants-ahead.ts';
import { keepNeeds } from './keep-needs.ts';
import { mayOpen } from './may-open.ts';
import { receiptOf } from './receipt.ts';

/**
 * Opens a case that a browser made and sealed, and asks the first people. The same again gives the same receipt. Fails
 * with `cases.already_opened` where its id was used with another key, and otherwise before anything is kept.
 */
export async function openCase(
  deps: CaseDeps,
  actor: PersonActor,
  input: CaseInput & { case: CaseId },
): Promise<Receipt> {
  const by = permit(openingPolicy, 'open', actor, {});
  const now = deps.clock.now();
  checkAhead(input);
  return deps.transaction(async (tx) => {
    const { org } = await settings(tx);
    if (caseIdOf(org, actor.person, input.salt) !== input.case) throw foreignCaseId();
    // One opening of hers after the other: the same one twice at once finds the first.
    await queueOpenings(tx, actor.person);
    const known = await lockCase(tx, input.case);
    if (known !== undefined) return receiptAgain(tx, input);
    checkNeeds(input.needs, now);
    await mayOpen(tx, actor, input, now);
    const place = { org, case: input.case, epoch: 1, granter: actor.person, commitment: input.commitment };
    await keepCase(tx, actor.person, input, now);
    await keepKeys(deps, tx, place, input);
    await keepBrief(tx, by, place, input, now);
    await askFirst(deps, tx, input.case);
    await deps.announce(tx, 'case-opened', { caseId: input.case });
    return receiptOf(tx, input.case);
  });
}

async function receiptAgain(tx: Transaction, input: CaseInput & { case: CaseId }): Promise<Receipt> {
  const [first] = await epochsOf(tx, input.case);
  const needs = await needsOf(tx, [input.case]);
  const isSame = first?.commitment === input.commitment && needs.every(({ id }, at) => input.needs[at]?.id === id);
  if (!isSame || needs.length !== input.needs.length) throw alreadyOpened();
  return receiptOf(tx, input.case);
}

async function keepCase(
  tx: Transaction,
  host: PersonId,
  input: CaseInput & { case: CaseId },
  now: Date,
): Promise<void> {
  const { case: id, salt, isSensitive } = input;
  await insertCase(tx, {
    id,
    host,
    salt,
    isSensitive,
    state: 'open',
    epoch: 1,
    openedAt: now,
    lastOpenedAt: now,
    hasContents: true,
    dueAt: systemClosesAt(now, undefined),
  });
  await keepNeeds(tx, id, input.needs, now);
}

/** Keys go to the host herself and to coordinators, at least one while there is one. */
async function keepKeys(
  deps: CaseDeps,
  tx: Transaction,
  place: GrantPlace,
  { grants, ahead, commitment }: CaseInput,
): Promise<void> {
  const now = deps.clock.now();
  const seated = await coordinators(tx);
  const others = grants.map(({ person }) => person).filter((person) => person !== place.granter);
  if (new Set(grants.map(({ person }) => person)).size !== grants.length) throw wrongRecipients('the same twice');
  if (others.length === grants.length) throw wrongRecipients('no key for the host');
  if (!others.every((person) => seated.includes(person))) throw wrongRecipients('no coordinator');
  if (others.length === 0 && seated.some((person) => person !== place.granter)) throw wrongRecipients('no duty');
  await insertEpoch(tx, {
    caseId: place.case,
    epoch: place.epoch,
    commitment,
    startedBy: place.granter,
    startedAt: now,
    wentAhead: ahead.length > 0,
    isSpent: false,
  });
  await keepGrants(
    tx,
    grants.map((grant) => ({
      caseId: place.case,
      epoch: place.epoch,
      person: grant.person,
      granter: place.granter,
      text: grant.text,
      mac: grant.mac,
      file: checkGrant(grant, place),
      grantedAt: now,
    })),
  );
  await keepAhead(deps, tx, place, ahead);
}

async function keepBrief(
  tx: Transaction,
  by: Parameters<typeof insertItem>[1],
  place: GrantPlace,
  { brief }: CaseInput,
  now: Date,
): Promise<void> {
  const isKept = await insertItem(tx, by, {
    caseId: place.case,
    epoch: place.epoch,
    sequence: 1,
    previous: '',
    author: place.granter,
    purpose: 'brief',
    bytes: itemEnvelope(brief),
    writtenAt: now,
  });
  if (!isKept) throw sequenceTaken();
}

/** The first wave of each need; coordinators hear at once of one that nobody can meet. */
async function askFirst(deps: CaseDeps, tx: Transaction, caseId: CaseId): Promise<void> {
  for (const { id } of await needsOf(tx, [caseId])) {
    const wave = await runWave(deps, tx, permit(needPolicy, 'attend', system, await findNeed(tx, id)));
    if (wave.stuck !== undefined) await escalateNeed(deps, tx, wave.need, wave.stuck);
    if (wave.need.dueAt !== null) await deps.wakeAt(tx, wave.need.dueAt);
  }
}
