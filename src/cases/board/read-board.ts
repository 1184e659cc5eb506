import { can, permit, type PersonActor } from '../../access/index.ts';
import { branches, settings, suspensionsFor } from '../../identity/index.ts';
import { days, urgencies, type PersonId } from '../../kernel/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { Board, BoardQuery, StuckNeed } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { isOpenNeed } from '../need.ts';
import { boardPolicy, casePolicy, needPolicy } from '../policy.ts';
import { countsOf, factsOf } from '../present-need.ts';
import type { Appointment, Case, Need, Referral } from '../rows.ts';
import { appointmentsOf } from '../store/appointments.ts';
import { boardNeeds } from '../store/board.ts';
import { casesById } from '../store/cases.ts';
import { holdersOf } from '../store/keys.ts';
import { notesOf, type Note } from '../store/notes.ts';
import { needsById } from '../store/needs.ts';
import { referralsOf } from '../store/referrals.ts';
import { stuckBecause, type Stuck } from './stuck.ts';

const doneDays = 7;
const mostOfEach = 200;

/** A need with everything the board says of it. */
export interface BoardRow {
  readonly need: Need;
  readonly row: Case;
  readonly referrals: readonly Referral[];
  /** Whoever accepted and waits for the key. */
  readonly waiting: PersonId | undefined;
  readonly stuck: Stuck | undefined;
  /** The yes that stands. */
  readonly appointment: Appointment | undefined;
  /** Of its case, sealed. */
  readonly note: Note | undefined;
}

/** Every need of the collective that is stuck, under way, or done in the last seven days. No words of anybody's. */
export async function readBoard(deps: CaseDeps, actor: PersonActor, { branch }: BoardQuery = {}): Promise<Board> {
  return deps.transaction(async (tx) => {
    const all = await boardRows(tx, permit(boardPolicy, 'read', actor, {}), deps.clock.now());
    const changed = await telephoneChange(tx, deps.clock.now());
    const zones = branch && (await branches(tx)).find(({ id }) => id === branch)?.zones;
    const rows = zones ? all.filter(({ need: { zone } }) => zone === null || zones.includes(zone)) : all;
    const isLater = ({ need }: BoardRow): boolean => need.postponedUntil !== null;
    const stuck = rows.filter((each) => each.stuck !== undefined && !isLater(each)).sort(longestOfMostUrgent);
    const later = rows.filter((each) => each.stuck !== undefined && isLater(each)).sort(nextBackFirst);
    const others = rows.filter((each) => each.stuck === undefined);
    return {
      stuck: stuck.slice(0, mostOfEach).flatMap((each) => stuckNeed(each, actor) ?? []),
      ...(changed && { rotaTelephoneChanged: changed }),
      suspensions: await suspensionsFor(tx, actor, deps.clock.now()),
      later: later.slice(0, mostOfEach).flatMap((each) => stuckNeed(each, actor) ?? []),
      underWay: pick(others, true).map((each) => boardNeed(each, actor)),
      done: pick(others, false).map((each) => boardNeed(each, actor)),
    };
  });
}

/** Who gave the rota another telephone, for as long as what is done is shown. */
async function telephoneChange(tx: Transaction, now: Date): Promise<Board['rotaTelephoneChanged']> {
  const { rotaTelephoneChangedBy: by, rotaTelephoneChangedAt: at } = await settings(tx);
  const isRecent = at !== null && now.getTime() - at.getTime() < days(doneDays);
  return isRecent && by !== null ? { by, at: at.toISOString() } : undefined;
}

const pick = (rows: readonly BoardRow[], isOpen: boolean): BoardRow[] =>
  rows.filter(({ need }) => isOpenNeed(need.state) === isOpen).slice(0, mostOfEach);

/** What the board stands on. */
export async function boardRows(tx: Transaction, by: Parameters<typeof boardNeeds>[1], now: Date): Promise<BoardRow[]> {
  const ids = await boardNeeds(tx, by, new Date(now.getTime() - days(doneDays)));
  const needs = new Map((await needsById(tx, ids)).map((need) => [need.id, need]));
  const caseIds = [...new Set([...needs.values()].map(({ caseId }) => caseId))];
  const rows = new Map((await casesById(tx, caseIds)).map((row) => [row.id, row]));
  const referrals = Map.groupBy(await referralsOf(tx, ids), ({ needId }) => needId);
  const standing = (await appointmentsOf(tx, ids)).filter(({ state }) => state === 'held' || state === 'confirmed');
  const appointments = new Map(standing.map((appointment) => [appointment.needId, appointment]));
  const notes = new Map((await notesOf(tx, caseIds)).map((note) => [note.caseId, note]));
  const holders = Map.groupBy(await holdersOf(tx, caseIds), ({ caseId }) => caseId);
  return ids.flatMap((id) => {
    const need = needs.get(id);
    const row = need && rows.get(need.caseId);
    if (need === undefined || row === undefined) return [];
    const asked = referrals.get(id) ?? [];
    const appointment = appointments.get(id);
    const holding = (holders.get(row.id) ?? []).filter(({ epoch }) => epoch === row.epoch);
    const expert = appointment?.expert;
    const waiting = row.hasContents && expert && !holding.some(({ person }) => person === expert) ? expert : undefined;
    const stuck = stuckBecause(need, {
      appointment,
      waitsForKey: waiting !== undefined,
      isAskedOfSomebody: asked.some(({ state }) => state === 'asked'),
      now,
    });
    return [{ need, row, referrals: asked, waiting, stuck, appointment, note: notes.get(row.id) }];
  });
}

const ofCase: readonly string[] = ['read', 'grant', 'read-note', 'write-note'];

function boardNeed({ need, row, referrals, note }: BoardRow, actor: PersonActor): Board['underWay'][number] {
  const mayDo = can(casePolicy, actor, row).filter((action) => ofCase.includes(action));
  return {
    case: row.id,
    isSensitive: row.isSensitive,
    need: factsOf(need),
    state: need.state,
    counts: countsOf(referrals),
    openedAt: row.openedAt.toISOString(),
    ...(row.phoneTakenAt !== null && { phoneTakenAt: row.phoneTakenAt.toISOString() }),
    ...(need.takenBy !== null && { takenBy: need.takenBy }),
    ...(need.escalation !== null && { escalation: need.escalation }),
    ...(note && { note: { version: note.version, by: note.author, at: note.writtenAt.toISOString() } }),
    can: [...can(needPolicy, actor, need), ...mayDo],
  };
}

function stuckNeed(each: BoardRow, actor: PersonActor): StuckNeed | undefined {
  const { stuck, waiting, row, need, appointment } = each;
  if (stuck === undefined) return undefined;
  const shown = boardNeed(each, actor);
  return {
    ...shown,
    reason: stuck.reason,
    since: stuck.since.toISOString(),
    // Whoever does not hold the key cannot hand it over: she can see to it that somebody does.
    bestAction: stuck.bestAction === 'hand-over-key' && !shown.can.includes('grant') ? 'take' : stuck.bestAction,
    keyToHandOver: waiting === undefined ? [] : [{ person: waiting, epoch: row.epoch }],
    ...(appointment?.remindedAt && { remindedAt: appointment.remindedAt.toISOString() }),
    ...(need.postponedUntil !== null &&
      need.postponedBy !== null && {
        postponed: { until: need.postponedUntil.toISOString(), by: need.postponedBy },
      }),
  };
}

const nextBackFirst = (one: BoardRow, other: BoardRow): number =>
  (one.need.postponedUntil?.getTime() ?? 0) - (other.need.postponedUntil?.getTime() ?? 0);

function longestOfMostUrgent(one: BoardRow, other: BoardRow): number {
  const rank = ({ need }: BoardRow): number => urgencies.indexOf(need.urgency);
  const since = ({ stuck }: BoardRow): number => stuck?.since.getTime() ?? 0;
  return rank(one) - rank(other) || since(one) - since(other) || (one.need.id < other.need.id ? -1 : 1);
}
