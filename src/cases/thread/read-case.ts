import type { Permitted, PersonActor } from '../../access/index.ts';
import { proofsOf } from '../../identity/index.ts';
import type { CaseId, PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { reopenableUntil } from '../case.ts';
import type { Proof } from '../../identity/contract.ts';
import type { CaseView } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { loadCase } from '../load.ts';
import type { Case } from '../rows.ts';
import { contactCardsTo, openingsOf } from '../store/contents.ts';
import { epochsOf, grantsTo, holdersOf, type Epoch, type Grant } from '../store/keys.ts';
import { questionsForHost } from '../questions/present-question.ts';
import { summariesOf } from './list-cases.ts';
import { noteReader } from './note-reader.ts';
import { entitledTo, recipientsOf } from './recipients.ts';
import { waitingFor } from './waiting-readers.ts';

/**
 * A case for somebody who may read it: its needs, her grants, and what her client needs to open it. Its host sees who
 * opened it, to the hour.
 */
export async function readCase(deps: CaseDeps, actor: PersonActor, input: { case: CaseId }): Promise<CaseView> {
  return deps.transaction(async (tx) => {
    const row = await loadCase(tx, actor, input.case, 'read');
    await noteReader(deps, tx, row, actor);
    return viewOf(deps, tx, row, actor);
  });
}

async function viewOf(
  deps: CaseDeps,
  tx: Transaction,
  row: Permitted<Case, 'read'>,
  actor: PersonActor,
): Promise<CaseView> {
  const now = deps.clock.now();
  const [summary] = await summariesOf(tx, actor, [row]);
  if (summary === undefined) throw new Error('a case without its summary');
  const epochs = await epochsOf(tx, row.id);
  const mine = await grantsTo(tx, row.id, actor.person);
  const recipients = await recipientsOf(tx, row, now);
  const waiting = summary.can.includes('grant') ? await waitingFor(tx, row, now) : [];
  const cards = await contactCardsTo(tx, row.id, actor.person);
  const openings = actor.person === row.host ? await openingsOf(tx, row.id) : [];
  const people = await proofsOf(
    tx,
    everybody([
      [row.host, ...row.experts, ...row.holders, ...recipients],
      epochs.map(({ startedBy }) => startedBy),
      mine.map(({ granter }) => granter),
      cards.map(({ from }) => from),
      openings.map(({ person }) => person),
    ]),
    { withHandles: true },
  );
  return {
    ...summary,
    salt: row.salt,
    ...(row.secondAdult !== null && { secondAdult: row.secondAdult }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.closedAt !== null && row.hasContents && { reopenableUntil: reopenableUntil(row.closedAt).toISOString() }),
    ...(row.phoneTakenAt !== null && { phoneTakenAt: row.phoneTakenAt.toISOString() }),
    hasContents: row.hasContents,
    epoch: row.epoch,
    epochs: epochs.map(({ epoch, commitment, startedBy }) => ({ epoch, commitment, startedBy })),
    isEpochSpent: await isSpent(tx, row, epochs.at(-1)),
    myGrants: mine.map(presentGrant),
    waiting,
    recipients,
    people,
    contactCards: cards.map(({ from, text, mac, file, sentAt }) => ({
      from,
      text,
      mac,
      file: Buffer.from(file).toString('base64url'),
      sentAt: sentAt.toISOString(),
    })),
    questions: actor.person === row.host ? await questionsForHost(tx, row) : [],
    openedBy: openings.map(({ person, hour }) => ({ person, ...handleOf(people, person), hour: hour.toISOString() })),
  };
}

/** A key went ahead and somebody accepted, or somebody holds it who has no place here any more. */
async function isSpent(tx: Transaction, row: Case, newest: Epoch | undefined): Promise<boolean> {
  if (newest === undefined || newest.isSpent) return newest !== undefined;
  const entitled = await entitledTo(tx, row);
  const holders = await holdersOf(tx, [row.id]);
  return holders.some(({ epoch, person }) => epoch === newest.epoch && !entitled.has(person));
}

function presentGrant({ epoch, granter, text, mac, file }: Grant): CaseView['myGrants'][number] {
  return { epoch, granter, text, mac, file: Buffer.from(file).toString('base64url') };
}

function handleOf(people: readonly Proof[], person: PersonId): { handle?: string } {
  const handle = people.find((proof) => proof.person === person)?.handle;
  return handle === undefined ? {} : { handle };
}

const everybody = (groups: readonly (readonly PersonId[])[]): PersonId[] => [...new Set(groups.flat())];
