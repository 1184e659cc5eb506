import type { CaseId } from '../../kernel/index.ts';
import { seatOf } from '../../sealing/index.ts';
import { unlockedOf, type ClientState } from '../state.ts';
import { grantWaiting } from './grant-waiting.ts';
import { readCase } from './read-case.ts';
import { rotateIfDue } from './rotate.ts';
import type { ShownCase } from './shown-case.ts';
import { writeItem } from './write.ts';

/**
 * Opens a case as a screen does: reads it, and does what its reader's client owes the others. An expert whose key was
 * released says that she can read; host and coordinators start the epoch that is due and hand the key to whoever waits.
 */
export async function openThread(state: ClientState, id: CaseId): Promise<ShownCase> {
  const read = await readCase(state, id);
  const announced = await announceMyself(state, read);
  return grantWaiting(state, await rotateIfDue(state, announced));
}

/** A key that went ahead was announced to nobody: once it was released, its holder does it herself. */
async function announceMyself(state: ClientState, shown: ShownCase): Promise<ShownCase> {
  const { view, reading, standing } = shown;
  const { person } = unlockedOf(state);
  const opened = reading.get(1);
  if (view.epoch !== 1 || opened === undefined || !view.can.includes('write')) return shown;
  if (person === view.host || seatOf(standing.roster, person) !== undefined) return shown;
  const isAnnounced = opened.items.some(({ purpose, text }) => purpose === 'reader' && text === person);
  return isAnnounced ? shown : writeItem(state, shown, 'reader', person);
}
