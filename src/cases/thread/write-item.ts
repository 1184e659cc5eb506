import type { PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import { itemEnvelope } from '../../sealing/envelope.ts';
import { hearFrom } from '../appointments/confirm-appointment.ts';
import type { ItemInput, ItemView } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { epochOver, keyMissing, sequenceGap, sequenceTaken } from '../errors.ts';
import { lockPermittedCase } from '../load.ts';
import { insertItem, lastSequence } from '../store/contents.ts';
import { grantsTo } from '../store/keys.ts';
import { tellCase } from '../tell-case.ts';
import { presentItem } from './present-item.ts';

/**
 * Adds a sealed item at the end of the thread; its author is whoever sends it. Fails with `cases.sequence_taken` when
 * somebody else was first, and with `cases.epoch_over` when another key is in use by now.
 */
export async function writeItem(
  deps: CaseDeps,
  actor: PersonActor,
  input: ItemInput & { case: CaseId },
): Promise<ItemView> {
  const bytes = itemEnvelope(input.bytes);
  return deps.transaction(async (tx) => {
    const row = await lockPermittedCase(tx, actor, input.case, 'write');
    if (input.epoch !== row.epoch) throw epochOver();
    const held = await grantsTo(tx, row.id, actor.person);
    if (!held.some(({ epoch }) => epoch === row.epoch)) throw keyMissing();
    const last = await lastSequence(tx, row);
    if (input.sequence <= last) throw sequenceTaken();
    if (input.sequence > last + 1) throw sequenceGap();
    const { epoch, sequence, purpose, previous } = input;
    const author = actor.person;
    const item = { caseId: row.id, epoch, sequence, previous, author, purpose, bytes, writtenAt: deps.clock.now() };
    if (!(await insertItem(tx, row, item))) throw sequenceTaken();
    if (purpose === 'message') await hearFrom(deps, tx, row, author);
    await deps.announce(tx, 'item-written', { caseId: row.id });
    await tellCase(deps, tx, row);
    return presentItem(item);
  });
}
