import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import shield from 'icon:shield-check';
import { Button } from '../../components/button.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Field } from '../../components/field.tsx';
import { FormStep } from '../../components/form-step.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { later } from '../../later.tsx';
import { t } from '../../texts.ts';
import { useSteps } from '../../use-steps.ts';
import { isDigits, OwnWords } from './own-words.tsx';

const OwnCheck = later(() => import('./own-check.tsx').then((file) => file.OwnCheck));
const Joined = later(() => import('./joined.tsx').then((file) => file.Joined));

export type SecretForm = 'words' | 'digits';

export interface JoinProps {
  collective: string;
  /** Chooses the page's language; at the first step only, while nothing would be lost. */
  language: ComponentChildren;
  /** Makes keys and a secret for this name, on this device; nothing is sent yet. */
  onPrepare: (handle: string, form: SecretForm) => Promise<{ secret: string } | 'handle-refused' | Problem>;
  onJoin: () => Promise<'waiting' | 'ready' | 'handle-taken' | Problem>;
}

const steps = 3;

/** Joining by an invitation: a name to be called by, seven words on paper, and then waiting to be confirmed. */
export function Join({ collective, language, onPrepare, onJoin }: JoinProps) {
  const [handle, setHandle] = useState('');
  const [secret, setSecret] = useState('');
  const [isRight, setIsRight] = useState(false);
  const [refused, setRefused] = useState<'handle-refused' | 'handle-taken' | Problem>();
  const [joined, setJoined] = useState<'waiting' | 'ready'>();
  const { step, go, back } = useSteps();
  const prepare = async (form: SecretForm) => {
    const made = await onPrepare(handle.trim(), form);
    setRefused(typeof made === 'string' ? made : undefined);
    if (typeof made === 'string') return;
    setSecret(made.secret);
    if (step === 0) go(1);
  };
  const join = async () => {
    const outcome = await onJoin();
    if (outcome === 'waiting' || outcome === 'ready') setJoined(outcome);
    else setRefused(outcome);
  };
  const isHandleRefused = refused === 'handle-refused' || refused === 'handle-taken';
  const problem = refused !== undefined && !isHandleRefused && <ProblemNotice problem={refused} />;
  if (joined) return <Joined isReady={joined === 'ready'} />;
  if (step === 0 || refused === 'handle-taken') {
    return (
      <FormStep
        title={t('join.title')}
        words={t('join.words', { collective })}
        step={1}
        steps={steps}
        foot={
          <>
            {problem}
            <GoOn
              label={t('go-on')}
              missing={handle.trim().length < 2 ? t('join.handle.missing') : undefined}
              onPress={() => prepare(isDigits(secret) ? 'digits' : 'words')}
            />
          </>
        }
      >
        <Field
          label={t('join.handle')}
          note={t('join.handle.note')}
          value={handle}
          onInput={setHandle}
          autocomplete="off"
          autocapitalize="none"
          maxLength={60}
          error={isHandleRefused ? t(`join.${refused}`) : undefined}
        />
        <Facts>
          <Fact icon={shield} detail={t('join.promise.words')}>
            {t('join.promise')}
          </Fact>
        </Facts>
        {language}
      </FormStep>
    );
  }
  if (step === 1) {
    return (
      <FormStep
        title={t('own.title')}
        words={t('own.note')}
        step={2}
        steps={steps}
        onBack={back}
        foot={
          <Button look="main" wide onPress={() => go(2)}>
            {t('own.copied')}
          </Button>
        }
      >
        <OwnWords secret={secret} onSwitch={() => prepare(isDigits(secret) ? 'words' : 'digits')} />
      </FormStep>
    );
  }
  return (
    <FormStep
      title={t('own.check')}
      words={t('own.check.note')}
      step={3}
      steps={steps}
      onBack={back}
      foot={
        <>
          {problem}
          <GoOn label={t('join.go')} missing={isRight ? undefined : t('own.check.wrong')} onPress={join} />
        </>
      }
    >
      <OwnCheck key={secret} secret={secret} onDone={setIsRight} />
    </FormStep>
  );
}
