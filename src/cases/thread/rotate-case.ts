import type { PersonActor } from '../../access/index.ts';
import { settings } from '../../identity/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import { itemEnvelope } from '../../sealing/envelope.ts';
import { checkGrant } from '../check-grant.ts';
import type { Rotation } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { epochTaken, sequenceGap, sequenceTaken, wrongRecipients } from '../errors.ts';
import { lockPermittedCase } from '../load.ts';
import { changeCase } from '../store/cases.ts';
import { insertItem, lastSequence } from '../store/contents.ts';
import { dropOldGrantsAhead, insertEpoch, keepGrants } from '../store/keys.ts';
import { tellCase } from '../tell-case.ts';
import { entitledTo } from './recipients.ts';

/**
 * Starts a new epoch with its key, grants and brief, in one request. Of two at once the first wins; the other fails with
 * `cases.epoch_taken` and reads again. Fails with `cases.sequence_taken` when somebody wrote meanwhile into the epoch
 * before: the chain would go on from an item that is not its last, and nobody could read further.
 */
export async function rotateCase(
  deps: CaseDeps,
  actor: PersonActor,
  input: Rotation & { case: CaseId; epoch: number },
): Promise<void> {
  const bytes = itemEnvelope(input.brief);
  await deps.transaction(async (tx) => {
    const now = deps.clock.now();
    const row = await lockPermittedCase(tx, actor, input.case, 'rotate');
    if (input.epoch !== row.epoch + 1) throw epochTaken();
    const last = await lastSequence(tx, row);
    if (input.after < last) throw sequenceTaken();
    if (input.after > last) throw sequenceGap();
    const people = input.grants.map(({ person }) => person);
    const entitled = await entitledTo(tx, row);
    if (new Set(people).size !== people.length) throw wrongRecipients('the same twice');
    if (!people.includes(row.host) || !people.includes(actor.person)) throw wrongRecipients('no key for both sides');
    if (!people.every((person) => entitled.has(person))) throw wrongRecipients('nobody of this case');
    const { org } = await settings(tx);
    const at = { caseId: row.id, epoch: input.epoch };
    const place = { org, case: row.id, epoch: at.epoch, granter: actor.person, commitment: input.commitment };
    const isFirst = await insertEpoch(tx, {
      ...at,
      commitment: input.commitment,
      startedBy: actor.person,
      startedAt: now,
      wentAhead: false,
      isSpent: false,
    });
    if (!isFirst) throw epochTaken();
    await keepGrants(
      tx,
      input.grants.map((grant) => ({
        ...at,
        person: grant.person,
        granter: actor.person,
        text: grant.text,
        mac: grant.mac,
        file: checkGrant(grant, place),
        grantedAt: now,
      })),
    );
    const { previous } = input;
    const brief = { sequence: 1, previous, author: actor.person, purpose: 'brief' as const, bytes, writtenAt: now };
    await insertItem(tx, row, { ...at, ...brief });
    await dropOldGrantsAhead(tx, row);
    await changeCase(tx, row, { epoch: input.epoch });
    await tellCase(deps, tx, row);
  });
}
