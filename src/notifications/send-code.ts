import { peopleById, readFace } from '../identity/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { filled, serverTexts } from '../texts/index.ts';
import { unlockCandidate } from './addresses.ts';
import type { NotificationDeps } from './deps.ts';
import { noteSending, takeCodeToSend } from './store/code-rows.ts';

/** Mails the code that confirms an address, once. Fails, to be tried again, while the mail server is away. */
export async function sendCode(deps: NotificationDeps, { person }: { person: PersonId }): Promise<void> {
  const { mail } = deps;
  const taken = await deps.transaction(async (tx) => {
    const row = await takeCodeToSend(tx, person, deps.clock.now());
    const [her] = await peopleById(tx, [person]);
    return row && her && { candidate: unlockCandidate(deps, person, row.candidate), locale: her.locale };
  });
  if (taken === undefined || mail === undefined) return;
  const { candidate, locale } = taken;
  const { appName: app } = await readFace(deps);
  const texts = serverTexts[locale];
  const sent = await mail.send({
    to: candidate.address,
    subject: filled(texts.codeSubject, { app }),
    text: filled(texts.codeBody, { code: candidate.code }),
  });
  if (sent === 'taken') return;
  await deps.transaction(async (tx) => {
    await noteSending(tx, person, sent === 'refused' ? { isRefused: true } : { isSent: false });
    await deps.publish(tx, { topic: 'me', id: person, people: [person] });
  });
  if (sent === 'later') throw new Error('the mail server is away');
}
