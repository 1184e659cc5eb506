import { useState } from 'preact/hooks';
import card from 'icon:life-buoy';
import hourglass from 'icon:hourglass';
import shield from 'icon:shield-check';
import type { Role } from '../../../kernel/index.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Field } from '../../components/field.tsx';
import { FormStep } from '../../components/form-step.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { t } from '../../texts.ts';
import { useSteps } from '../../use-steps.ts';
import { OwnCheck } from './own-check.tsx';
import { OwnWords, type OwnSecrets } from './own-words.tsx';

export interface JoinProps {
  /** What the link says; undefined while it is looked up; `gone` when it was used or is too old. */
  invitation: { collective: string; roles: readonly Role[]; isReady: boolean } | 'gone';
  secrets: OwnSecrets;
  onJoin: (handle: string, secret: string) => Promise<'waiting' | 'ready' | 'handle-taken' | Problem>;
}

/** Joining by an invitation: a name to be called by, seven words on paper, and then waiting to be confirmed. */
export function Join({ invitation, secrets, onJoin }: JoinProps) {
  const [handle, setHandle] = useState('');
  const [usesDigits, setUsesDigits] = useState(false);
  const [isRight, setIsRight] = useState(false);
  const [outcome, setOutcome] = useState<Awaited<ReturnType<JoinProps['onJoin']>>>();
  const { step, go, back } = useSteps();
  if (invitation === 'gone') return <EmptyState icon={hourglass} title={t('join.gone')} words={t('join.gone.words')} />;
  if (outcome === 'waiting' || outcome === 'ready') return <Joined isReady={outcome === 'ready'} />;
  const steps = 3;
  const join = async () =>
    setOutcome(await onJoin(handle.trim(), usesDigits ? secrets.digits : secrets.words.join(' ')));
  if (step === 0) {
    return (
      <FormStep
        title={t('join.title')}
        words={t('join.words', { collective: invitation.collective })}
        step={1}
        steps={steps}
        foot={
          <GoOn
            label={t('go-on')}
            missing={handle.trim() === '' ? t('join.handle.missing') : undefined}
            onPress={() => go(1)}
          />
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
          error={outcome === 'handle-taken' ? t('join.handle.taken') : undefined}
        />
        <Facts>
          <Fact icon={shield} detail={t('join.promise.words')}>
            {t('join.promise')}
          </Fact>
        </Facts>
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
        <OwnWords secrets={secrets} usesDigits={usesDigits} onSwitch={setUsesDigits} />
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
          {outcome === 'handle-taken' && (
            <Notice tone="danger" live>
              {t('join.handle.taken')}
            </Notice>
          )}
          {outcome && outcome !== 'handle-taken' && <ProblemNotice problem={outcome} />}
          <GoOn label={t('join.go')} missing={isRight ? undefined : t('own.check.wrong')} onPress={join} />
        </>
      }
    >
      <OwnCheck secrets={secrets} usesDigits={usesDigits} onDone={setIsRight} />
    </FormStep>
  );
}

function Joined({ isReady }: { isReady: boolean }) {
  return (
    <EmptyState
      icon={isReady ? shield : hourglass}
      title={isReady ? t('join.ready') : t('join.waiting')}
      words={isReady ? t('join.ready.words') : t('join.waiting.words')}
    >
      <LinkButton look="main" href="/">
        {t('sign-in.go')}
      </LinkButton>
      <LinkButton look="plain" icon={card} href="/emergency">
        {t('emergency.title')}
      </LinkButton>
    </EmptyState>
  );
}
