import { useEffect, useState } from 'preact/hooks';
import { t } from '../texts.ts';
import './progress.css';

export interface Stage {
  readonly label: string;
  readonly isDone: boolean;
}

/** How far something has come: asked, seen, accepted. */
export function Stages({ stages }: { stages: readonly Stage[] }) {
  const current = stages.filter((stage) => stage.isDone).length - 1;
  return (
    <ol class="progress">
      {stages.map(({ label, isDone }, index) => (
        <li key={index} class={isDone ? 'done' : undefined} aria-current={index === current ? 'step' : undefined}>
          <i />
          {label}
        </li>
      ))}
    </ol>
  );
}

/** Something is under way. Under a second nothing moves, then it says so; over ten, that one may leave. */
export function Waiting({ words }: { words?: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const soon = setTimeout(() => setSeconds(1), 1000);
    const later = setTimeout(() => setSeconds(10), 10_000);
    return () => {
      clearTimeout(soon);
      clearTimeout(later);
    };
  }, []);
  return (
    <div class="wait" role="status">
      {seconds > 0 && <progress aria-label={words ?? t('wait.soon')} />}
      {seconds > 0 && <p class="quiet small">{words ?? t('wait.soon')}</p>}
      {seconds >= 10 && <p class="quiet small">{t('wait.leave')}</p>}
    </div>
  );
}
