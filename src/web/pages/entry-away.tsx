import type { MyEntry } from '../../directory/contract.ts';
import type { Problem } from '../components/problem.tsx';
import { AwaySheet } from '../screens/entry/away-sheet.tsx';
import { pause } from './entry-pause.ts';

interface EntryAwayProps {
  now: Date;
  entry: MyEntry;
  act: (step: () => Promise<unknown>) => Promise<Problem | undefined>;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Until when she is away, asked where she answers. */
export function EntryAway({ now, entry, act, reload, onClose }: EntryAwayProps) {
  return <AwaySheet now={now} onPause={(until) => act(() => pause(entry, until, now, reload))} onClose={onClose} />;
}
