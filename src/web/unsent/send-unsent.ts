import type { ReferralCard } from '../../cases/contract.ts';
import { ApiError, OfflineError } from '../../client/index.ts';
import { systemClock } from '../../kernel/index.ts';
import { say } from '../components/toast.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { kept } from '../kept.ts';
import { t } from '../texts.ts';
import { dropUnsent, readUnsent } from './keep-unsent.ts';
import { sendWhatWaits } from './is-unsent.ts';
import { goesByItself, overFor, type UnsentAnswer } from './unsent-answer.ts';

/** In milliseconds; sooner when the device says that the network is back, or the server that it hears us. */
const againAfter = 15_000;

let sending: Promise<void> | undefined;

/**
 * Sends every answer that may go by itself, once, and asks again about the others. Whoever calls while it is under way
 * waits for the same; two open pages take turns.
 */
export function sendUnsent(): Promise<void> {
  sending ??= inTurn(sendAll).finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const answers = await readUnsent();
  if (answers.length === 0) return;
  try {
    const referrals = await client.api.referrals();
    for (const given of answers)
      await sendOne(
        given,
        referrals.find(({ id }) => id === given.referral),
      );
  } catch (error) {
    if (!(error instanceof OfflineError) && !(error instanceof ApiError)) throw error;
    // Still no network, or no server: everything stays kept.
    setTimeout(() => void sendWhatWaits(), againAfter);
  }
  here.write({ asksAgain: (await readUnsent()).some(({ answer }) => answer === 'yes') });
}

async function sendOne(given: UnsentAnswer, referral: ReferralCard | undefined): Promise<void> {
  if (referral?.can.includes('accept') !== true) {
    say(t(overFor(given, referral?.state)));
  } else if (!goesByItself(given, systemClock.now())) {
    return;
  } else {
    await send(given, referral);
  }
  await dropUnsent(given.referral);
}

async function send({ answer }: UnsentAnswer, referral: ReferralCard): Promise<void> {
  const contact = kept('contact');
  try {
    if (answer === 'no') await client.api.declineReferral(referral.id, {});
    else await client.accept(referral, contact?.isShared ? contact.telephone : undefined);
    say(t(`unsent.sent-${answer}`));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) throw error;
    say(t(error.code === 'cases.already_covered' ? 'referral.too-late' : 'unsent.over'));
  }
}

/** One page at a time, where the browser can tell. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) await work();
  else await navigator.locks.request('unsent', work);
}
