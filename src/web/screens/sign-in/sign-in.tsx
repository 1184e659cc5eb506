import { useState } from 'preact/hooks';
import key from 'icon:key-round';
import lost from 'icon:smartphone';
import { Button, LinkButton } from '../../components/button.tsx';
import { NameAndWords } from '../../components/name-and-words.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import type { Problem } from '../../components/problem.tsx';
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
  const { handle: known, wasLocked, lostCode, telephone, demo, onSignIn, onDigits } = props;
  const [problem, setProblem] = useState<Problem | 'unknown'>();
  const enter = async (handle: string, secret: string) => setProblem(await onSignIn(handle, secret));
  return (
    <>
      <PageTitle title={wasLocked ? t('sign-in.locked') : t('sign-in.title')} />
      {lostCode && <Notice tone="urgent">{t(`locked.${lostCode}`)}</Notice>}
      {wasLocked && !lostCode && <p class="quiet">{t('sign-in.locked.words')}</p>}
      {demo && <DemoPeople people={demo} onChoose={({ handle: who, words }) => enter(who, words)} />}
      <NameAndWords
        known={known}
        isOwnDevice
        telephone={telephone}
        problem={problem}
        label={t('sign-in.go')}
        icon={key}
        onTyped={() => setProblem(undefined)}
        onGo={enter}
      />
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
