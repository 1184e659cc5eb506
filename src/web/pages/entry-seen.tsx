import { client } from '../device.ts';
import { SeenAs } from '../screens/answering/seen-as.tsx';
import { t } from '../texts.ts';
import { useLoaded } from '../use-loaded.ts';

/** Asks the server what it answers to others. */
export function EntrySeen({ now, id, onClose }: { now: Date; id: string; onClose: () => void }) {
  const { value, problem } = useLoaded(() => client.api.entryViews(id), ['entry'], id);
  return <SeenAs now={now} title={t('my-entry.seen-as')} views={value} problem={problem} onClose={onClose} />;
}
