import { notFound } from '../access/index.ts';
import { days, type InvitationId } from '../kernel/index.ts';
import type { CoreDeps, Transaction } from '../platform/index.ts';
import { readJoin } from '../sealing/envelope.ts';
import type { Account, Joined, Joining } from './contract.ts';
import { invitationOver, refused, stillSeated } from './errors.ts';
import { followStatements } from './follow-statements.ts';
import { hashOfHandle } from './hash.ts';
import { readyDays } from './invitation.ts';
import { hasSameKeys } from './lists.ts';
import { checkAccount, openAccount, renewAccount } from './open-account.ts';
import { lockSettings } from './store/collective.ts';
import { type InvitationRow, joinOfInvitation, lockInvitation, redeemRow } from './store/invitations.ts';
import { lockPerson } from './store/people.ts';
import { endSignInsOf } from './store/sign-ins.ts';
import { forgetStatements } from './store/statements.ts';

/**
 * Joins by an invitation, once. A newcomer waits for a coordinator, or is ready where the invitation is; an account that
 * the invitation names gets new keys, and waits again. The same join again gives the same answer.
 * Fails with not_found, gone (`identity.invitation_over`), or conflict (`identity.still_seated`) for a seated coordinator.
 */
export async function redeemInvitation(
  deps: CoreDeps,
  { invitation: id, account, join }: Joining & { invitation: InvitationId },
): Promise<Joined> {
  checkAccount(account);
  return deps.transaction(async (tx) => {
    const { org } = await lockSettings(tx);
    const invitation = await lockInvitation(tx, id);
    if (!invitation) throw notFound();
    const earlier = await joinOfInvitation(tx, id);
    if (earlier && earlier.text === join.text && earlier.mac === join.mac) return standing(tx, account);
    const now = deps.clock.now();
    if (invitation.state !== 'open' || invitation.redeemUntil <= now) throw invitationOver();

    checkJoin(join.text, account, { org, id });
    if (invitation.isReady !== (join.readySignature !== undefined)) throw refused('join_not_ready');
    if (invitation.person === null) await openAccount(tx, account, { ...startOf(invitation), now });
    else await replaceAccount(deps, tx, account, invitation.person);
    await redeemRow(tx, invitation, {
      person: account.person,
      invitation: id,
      text: join.text,
      mac: join.mac,
      readySignature: join.readySignature ?? null,
      joinedAt: now,
      isConfirmed: false,
    });
    await deps.announce(tx, 'join-waits', { person: account.person });
    await deps.publish(tx, { topic: 'joins', id: account.person, people: 'coordinators' });
    return standing(tx, account);
  });
}

/** The join must be about this invitation and these keys, or a coordinator would confirm what nobody chose. */
function checkJoin(text: string, account: Account, { org, id }: { org: string; id: InvitationId }): void {
  const join = readJoin('join', text);
  const isHers =
    join.org === org &&
    join.invitationId === id &&
    join.person === account.person &&
    join.handleHash === hashOfHandle(account.handleSalt, account.handle) &&
    hasSameKeys(join, account);
  if (!isHers) throw refused('join_swapped');
}

function startOf({ isReady, issuedAt }: InvitationRow) {
  return isReady
    ? { state: 'ready' as const, readyUntil: new Date(issuedAt.getTime() + days(readyDays)) }
    : { state: 'waiting' as const, readyUntil: null };
}

/** New keys for a person who lost hers: what was said about the old ones is forgotten, and every sign-in ends. */
async function replaceAccount(
  deps: CoreDeps,
  tx: Transaction,
  account: Account,
  person: NonNullable<InvitationRow['person']>,
): Promise<void> {
  const before = await lockPerson(tx, person);
  if (!before || account.person !== person || account.handle !== before.handle) throw refused('join_swapped');
  // Seated since the invitation was made: a roster, which two sign, takes her seat first.
  if (before.isSeated) throw stillSeated();
  await renewAccount(tx, account, deps.clock.now());
  await endSignInsOf(tx, person);
  await forgetStatements(tx, { person });
  await followStatements(deps, tx, [person]);
}

async function standing(tx: Transaction, { person }: Account): Promise<Joined> {
  const row = await lockPerson(tx, person);
  if (!row) throw notFound();
  return { person, state: row.state };
}
