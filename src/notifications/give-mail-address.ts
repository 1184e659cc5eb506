import { randomInt, timingSafeEqual } from 'node:crypto';
import type { PersonActor } from '../access/index.ts';
import { hours } from '../kernel/index.ts';
import { lockCandidate, lockMailAddress, unlockCandidate } from './addresses.ts';
import type { MailAddressInput, MailCode, Notifications } from './contract.ts';
import type { NotificationDeps } from './deps.ts';
import { codeOver, noMail, tooManyCodes, wrongCode } from './errors.ts';
import { readNotifications } from './read-notifications.ts';
import { settle, standingNews } from './settle-channels.ts';
import { dropMail, keepChannel } from './store/channel-rows.ts';
import { dropCode, keepCode, lockCode, noteMiss } from './store/code-rows.ts';

const codeLasts = hours(1);
const mostMisses = 5;
/** Nobody's letterbox can be filled from here. */
const mostCodesADay = 5;

/**
 * Sends a code to an address that she gives. Nothing else goes there before she typed it in the app: a mail scanner that
 * opens links confirms nothing. Fails with `notifications.no_mail`, and (too_many) for the sixth code of a day.
 */
export async function giveMailAddress(
  deps: NotificationDeps,
  actor: PersonActor,
  { address }: MailAddressInput,
): Promise<Notifications> {
  if (deps.mail === undefined) throw noMail();
  const now = deps.clock.now();
  const day = now.toISOString().slice(0, 10);
  await deps.transaction(async (tx) => {
    const before = await lockCode(tx, actor.person);
    const count = before?.day === day ? before.count : 0;
    if (count >= mostCodesADay) throw tooManyCodes(Math.ceil((Date.parse(day) + hours(24) - now.getTime()) / 1000));
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await keepCode(tx, {
      person: actor.person,
      candidate: lockCandidate(deps, actor.person, { address, code }),
      until: new Date(now.getTime() + codeLasts),
      misses: 0,
      isSent: false,
      isRefused: false,
      day,
      count: count + 1,
    });
    await deps.announce(tx, 'code-asked', { person: actor.person });
  });
  return readNotifications(deps, actor);
}

/**
 * Uses the address from now on. Fails with `notifications.wrong_code`; with `notifications.code_over` when it is too late,
 * or after five misses.
 */
export async function confirmMailAddress(
  deps: NotificationDeps,
  actor: PersonActor,
  { code }: MailCode,
): Promise<Notifications> {
  const { person } = actor;
  const verdict = await deps.transaction(async (tx) => {
    const row = await lockCode(tx, person);
    const now = deps.clock.now();
    if (row === undefined || row.until <= now || row.misses >= mostMisses) return 'over';
    const candidate = unlockCandidate(deps, person, row.candidate);
    if (!timingSafeEqual(Buffer.from(candidate.code), Buffer.from(code))) {
      await noteMiss(tx, person);
      return 'wrong';
    }
    await dropCode(tx, person, now);
    const told = await standingNews(deps, tx, person);
    await keepChannel(tx, {
      person,
      channel: 'mail',
      signIn: null,
      told,
      ...lockMailAddress(deps, person, candidate.address),
    });
    await settle(deps, tx, person, { isNewStart: false });
    await deps.publish(tx, { topic: 'me', id: person, people: [person] });
    return 'right';
  });
  // Thrown out here: inside, it would undo the count of misses.
  if (verdict === 'over') throw codeOver();
  if (verdict === 'wrong') throw wrongCode();
  return readNotifications(deps, actor);
}

/** Forgets her address, confirmed or not. */
export async function removeMailAddress(deps: NotificationDeps, actor: PersonActor): Promise<Notifications> {
  await deps.transaction(async (tx) => {
    await dropMail(tx, actor.person);
    await dropCode(tx, actor.person, deps.clock.now());
  });
  return readNotifications(deps, actor);
}
