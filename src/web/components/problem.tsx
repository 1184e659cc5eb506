import { t } from '../texts.ts';
import { Notice, OfflineNotice } from './notice.tsx';

/** Why something was not done, as far as whoever asked can do something about it. */
export type Problem = 'offline' | 'too-many' | 'changed-meanwhile' | 'not-allowed' | 'unproven' | 'unavailable';

/** What happened, what was kept, what to do. */
export function ProblemNotice({ problem, telephone }: { problem: Problem; telephone?: string | undefined }) {
  if (problem === 'offline') return <OfflineNotice telephone={telephone} />;
  return (
    <Notice tone="urgent" live>
      {t(`problem.${problem}`)}
    </Notice>
  );
}
