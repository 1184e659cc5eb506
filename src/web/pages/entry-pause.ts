import type { MyEntry } from '../../directory/contract.ts';
import { say } from '../components/toast.tsx';
import { day } from '../dates.ts';
import { client } from '../device.ts';
import { attempt } from '../problem-of.ts';
import { locale, t } from '../texts.ts';

/** Pauses, and offers to take it back until the next thing is done. */
export async function pause(
  { id, pausedUntil }: MyEntry,
  until: string,
  now: Date,
  reload: () => Promise<void>,
): Promise<void> {
  await client.api.pauseEntry(id, { until });
  const back = async () => {
    await attempt(() => (pausedUntil ? client.api.pauseEntry(id, { until: pausedUntil }) : client.api.resumeEntry(id)));
    await reload();
  };
  say(t('absence.paused', { when: day(new Date(`${until}T12:00:00Z`), now, locale()) }), back);
}
