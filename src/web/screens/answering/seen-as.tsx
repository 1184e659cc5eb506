import { useState } from 'preact/hooks';
import eyeOff from 'icon:eye-off';
import type { SeenAs as Views } from '../../../directory/contract.ts';
import { Choice, Chips } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/progress.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import { EntryCard } from '../search/entry-card.tsx';
import '../search/search.css';

interface SeenAsProps {
  now: Date;
  title: string;
  /** What the server answers to each of them; undefined until it did. */
  views: Views | undefined;
  problem: Problem | undefined;
  onClose: () => void;
}

const viewers = ['visitor', 'host', 'coordinator'] as const;

/** Her own entry with others' eyes: the very cards that they are given, or that they are given none. */
export function SeenAs({ now, title, views, problem, onClose }: SeenAsProps) {
  const [viewer, setViewer] = useState<(typeof viewers)[number]>('visitor');
  const card = views?.[viewer];
  return (
    <Sheet title={title} onClose={onClose}>
      <Chips label={t('seen-as.who')}>
        {viewers.map((one) => (
          <Choice key={one} chosen={viewer === one} onToggle={() => setViewer(one)}>
            {t(`seen-as.${one}`)}
          </Choice>
        ))}
      </Chips>
      {problem && <ProblemNotice problem={problem} />}
      {views === undefined && !problem && <Waiting />}
      {views && card === undefined && (
        <Notice icon={eyeOff} live>
          {t(`seen-as.hidden.${viewer}`)}
        </Notice>
      )}
      {card && <EntryCard entry={card} now={now} />}
      <p class="quiet small">{t('seen-as.never')}</p>
    </Sheet>
  );
}
