import { useState } from 'preact/hooks';
import check from 'icon:circle-check';
import lock from 'icon:lock';
import { NameAndWords } from '../../components/name-and-words.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import type { Problem } from '../../components/problem.tsx';
import { t } from '../../texts.ts';

export interface LostProps {
  telephone: string | undefined;
  /** `unknown`: name and words do not go together. */
  onShut: (handle: string, words: string) => Promise<Problem | 'unknown' | undefined>;
  onBack: () => void;
}

const effects = ['devices', 'promises', 'others', 'back'] as const;

/** Somebody’s phone was taken: from any device she shuts all that is open in her name. Nothing is kept on this one. */
export function Lost({ telephone, onShut, onBack }: LostProps) {
  const [problem, setProblem] = useState<Problem | 'unknown' | 'none'>();
  if (problem === 'none') return <Shut telephone={telephone} />;
  return (
    <>
      <PageTitle title={t('lost.title')} detail={t('lost.words')} onBack={onBack} />
      <ul class="stack">
        {effects.map((effect) => (
          <li key={effect}>{t(`lost.${effect}`)}</li>
        ))}
      </ul>
      <NameAndWords
        known={undefined}
        isOwnDevice={false}
        telephone={telephone}
        problem={problem}
        label={t('lost.go')}
        icon={lock}
        onTyped={() => setProblem(undefined)}
        onGo={async (handle, words) => setProblem((await onShut(handle, words)) ?? 'none')}
      />
    </>
  );
}

function Shut({ telephone }: Pick<LostProps, 'telephone'>) {
  return (
    <>
      <PageTitle title={t('lost.done')} />
      <Notice tone="good" icon={check} live>
        <span>{t('lost.done.words')}</span>
        {telephone && <a href={`tel:${telephone.replace(/\s/g, '')}`}>{t('offline.call', { telephone })}</a>}
      </Notice>
      <p>{t('lost.back')}</p>
    </>
  );
}
