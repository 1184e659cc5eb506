import { useState } from 'preact/hooks';
import key from 'icon:key-round';
import lost from 'icon:smartphone';
import { Button, LinkButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { WordsField } from '../../components/words-field.tsx';
import { later } from '../../later.tsx';
import { t } from '../../texts.ts';
import type { DemoPerson } from './demo-people.tsx';

const DemoPeople = later(() => import('./demo-people.tsx').then((file) => file.DemoPeople));

export interface SignInProps {
  /** After a lock or a reload: whose page it was. */
  handle?: string | undefined;
  wasLocked?: boolean;
  /** Six digits opened this device and do no more: after ten wrong ones, or because its sign-in is over. */
  lostCode?: 'spent' | 'gone' | undefined;
  telephone?: string | undefined;
  /** In the demo only. */
  demo?: readonly DemoPerson[] | undefined;
  onSignIn: (handle: string, secret: string) => Promise<Problem | 'unknown' | undefined>;
  /** Back to the six digits of this device, where there are some. */
  onDigits?: (() => void) | undefined;
}

/** Handle and seven words, or 24 digits. Whoever is unknown and whoever mistyped read the same answer. */
export function SignIn(props: SignInProps) {
  const { handle: known = '', wasLocked, lostCode, telephone, demo, onSignIn, onDigits } = props;
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
      {lostCode && <Notice tone="urgent">{t(`locked.${lostCode}`)}</Notice>}
      {wasLocked && !lostCode && <p class="quiet">{t('sign-in.locked.words')}</p>}
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
      {onDigits && (
        <Button look="plain" wide onPress={onDigits}>
          {t('locked.use-digits')}
        </Button>
      )}
      <p class="quiet small">{t('sign-in.invited')}</p>
      <LinkButton look="plain" icon={lost} href="/lost">
        {t('sign-in.lost')}
      </LinkButton>
    </>
  );
}
