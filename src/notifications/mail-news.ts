import { readFace } from '../identity/index.ts';
import { filled, serverTexts } from '../texts/index.ts';
import { unlockMailAddress } from './addresses.ts';
import type { NotificationDeps } from './deps.ts';
import type { Message, Told } from './tell-channel.ts';

/** Writes that there is something new, and nothing else. Its one link opens the app and does nothing. */
export async function mailNews(deps: NotificationDeps, { row, locale }: Message): Promise<Told> {
  // No mail server any more: the address stays for when there is one again.
  if (deps.mail === undefined) return { later: undefined };
  const texts = serverTexts[locale];
  const { appName: app } = await readFace(deps);
  const sent = await deps.mail.send({
    to: unlockMailAddress(deps, row.person, row.address),
    subject: filled(texts.newsSubject, { app }),
    text: filled(texts.newsBody, { url: deps.publicUrl.origin }),
    leaveUrl: new URL('/settings', deps.publicUrl),
  });
  return sent === 'later' ? { later: undefined } : sent;
}
