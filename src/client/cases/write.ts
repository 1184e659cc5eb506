import { DomainError, type CaseId } from '../../kernel/index.ts';
import { sealItem, type ItemPlace } from '../../sealing/index.ts';
import { ApiError } from '../errors.ts';
import { unlockedOf, type ClientState, type Unlocked } from '../state.ts';
import { readCase } from './read-case.ts';
import { show, type ShownCase } from './shown-case.ts';

/** How often a writer steps back for somebody faster before she is told. */
const mostTries = 8;

/** What was sealed, sent, and not answered for. */
interface Unanswered {
  readonly text: string;
  readonly sealed: string;
}
const unanswered = new WeakMap<Unlocked, Map<CaseId, Unanswered>>();

/**
 * Writes a message into the newest epoch and shows the case with it. Somebody faster on the same sequence: fetches hers,
 * seals afresh. The same words again after a lost answer are written once.
 * Fails with `client.key_on_its_way`, and with 409 once the case is closed.
 */
export function write(state: ClientState, shown: ShownCase, text: string): Promise<ShownCase> {
  return writeItem(state, shown, 'message', text);
}

/** As `write`, for a message or for the announcement of somebody who can read from now on. */
export async function writeItem(
  state: ClientState,
  shown: ShownCase,
  purpose: 'message' | 'reader',
  text: string,
): Promise<ShownCase> {
  const { id } = shown.view;
  const before = unansweredOf(state).get(id);
  let current = before === undefined ? shown : await readCase(state, id);
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (hasArrived(state, current, text)) return current;
    try {
      return await sendNext(state, current, purpose, text);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      current = await readCase(state, id);
    }
  }
  throw new DomainError('conflict', 'client.thread_busy');
}

async function sendNext(
  state: ClientState,
  shown: ShownCase,
  purpose: 'message' | 'reader',
  text: string,
): Promise<ShownCase> {
  const { view, reading } = shown;
  const opened = reading.get(view.epoch);
  if (opened?.end === undefined) throw new DomainError('conflict', 'client.key_on_its_way');
  const { org, person } = unlockedOf(state);
  const { sequence, last, readers } = opened.end;
  const at = { org, case: view.id, epoch: view.epoch, author: person, purpose, previous: last };
  const place: ItemPlace = { ...at, sequence: sequence + 1 };
  const { item, hash } = await sealItem(opened.grant.caseKey, place, text);
  const { sealed, ...rest } = item;
  unansweredOf(state).set(view.id, { text, sealed });
  const body = { epoch: view.epoch, sequence: rest.sequence, purpose, previous: rest.previous, bytes: sealed };
  const { writtenAt } = await state.api.writeItem(view.id, body);
  unansweredOf(state).delete(view.id);
  // Unless an event made us read it meanwhile.
  if (opened.end.sequence === sequence) {
    opened.items.push({ ...item, text, writtenAt });
    const all = purpose === 'reader' ? [...new Set([...readers, text])].sort() : readers;
    opened.end = { sequence: sequence + 1, last: hash, readers: all };
  }
  return show(shown);
}

function hasArrived(state: ClientState, { view, reading }: ShownCase, text: string): boolean {
  const sent = unansweredOf(state).get(view.id);
  const items = [...reading.values()].flatMap((opened) => opened.items);
  if (sent?.text !== text || !items.some(({ sealed }) => sealed === sent.sealed)) return false;
  unansweredOf(state).delete(view.id);
  return true;
}

/** Somebody wrote this sequence first, or began another epoch. */
function isOvertaken(error: unknown): boolean {
  return error instanceof ApiError && ['cases.sequence_taken', 'cases.epoch_over'].includes(error.code);
}

function unansweredOf(state: ClientState): Map<CaseId, Unanswered> {
  const unlocked = unlockedOf(state);
  const found = unanswered.get(unlocked) ?? new Map<CaseId, Unanswered>();
  unanswered.set(unlocked, found);
  return found;
}
