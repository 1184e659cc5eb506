import { useState } from 'preact/hooks';
import check from 'icon:circle-check';
import lock from 'icon:lock';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { WordsField } from '../../components/words-field.tsx';
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
  const [handle, setHandle] = useState('');
  const [typed, setTyped] = useState('');
  const [secret, setSecret] = useState<string>();
  const [problem, setProblem] = useState<Problem | 'unknown' | 'none'>();
  const missing =
    handle.trim() === '' ? t('sign-in.no-handle') : secret === undefined ? t('sign-in.incomplete') : undefined;
  const shut = async () => {
    if (secret !== undefined) setProblem((await onShut(handle.trim(), secret)) ?? 'none');
  };
  if (problem === 'none') return <Shut telephone={telephone} />;
  return (
    <>
      <PageTitle title={t('lost.title')} detail={t('lost.words')} onBack={onBack} />
      <ul class="stack">
        {effects.map((effect) => (
          <li key={effect}>{t(`lost.${effect}`)}</li>
        ))}
      </ul>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Field
          label={t('sign-in.handle')}
          value={handle}
          onInput={setHandle}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={60}
        />
        <WordsField
          label={t('sign-in.words')}
          note={t('sign-in.words.note')}
          typed={typed}
          count={7}
          onTyped={(text, whole) => {
            setTyped(text);
            setSecret(whole);
            setProblem(undefined);
          }}
        />
        {problem === 'unknown' && (
          <Notice tone="danger" live>
            {t('sign-in.unknown')}
          </Notice>
        )}
        {problem && problem !== 'unknown' && <ProblemNotice problem={problem} telephone={telephone} />}
        <GoOn type="submit" label={t('lost.go')} icon={lock} missing={missing} onPress={shut} />
      </form>
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
