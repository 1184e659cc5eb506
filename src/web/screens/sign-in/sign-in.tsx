import { useState } from 'preact/hooks';
import key from 'icon:key-round';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { WordsField } from '../../components/words-field.tsx';
import { t } from '../../texts.ts';
import { DemoPeople, type DemoPerson } from './demo-people.tsx';

export interface SignInProps {
  /** After a lock or a reload: whose page it was. */
  handle?: string | undefined;
  wasLocked?: boolean;
  telephone?: string | undefined;
  /** In the demo only. */
  demo?: readonly DemoPerson[] | undefined;
  onSignIn: (handle: string, secret: string) => Promise<Problem | 'unknown' | undefined>;
}

/** Handle and seven words, or 24 digits. Whoever is unknown and whoever mistyped read the same answer. */
export function SignIn({ handle: known = '', wasLocked, telephone, demo, onSignIn }: SignInProps) {
  const [handle, setHandle] = useState(known);
  const [typed, setTyped] = useState('');
  const [secret, setSecret] = useState<string>();
  const [problem, setProblem] = useState<Problem | 'unknown'>();
  const missing =
    handle.trim() === '' ? t('sign-in.no-handle') : secret === undefined ? t('sign-in.incomplete') : undefined;
  const enter = async (who = handle, words = secret) => {
    if (words !== undefined && who.trim() !== '') setProblem(await onSignIn(who.trim(), words));
  };
  return (
    <>
      <PageTitle title={wasLocked ? t('sign-in.locked') : t('sign-in.title')} />
      {wasLocked && <p class="quiet">{t('sign-in.locked.words')}</p>}
      {demo && <DemoPeople people={demo} onChoose={({ handle: who, words }) => enter(who, words)} />}
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
          autocomplete="username"
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
        <GoOn type="submit" label={t('sign-in.go')} icon={key} missing={missing} onPress={() => enter()} />
      </form>
      <p class="quiet small">{t('sign-in.invited')}</p>
    </>
  );
}
