import { useState } from 'preact/hooks';
import home from 'icon:house';
import printer from 'icon:printer';
import { Button, LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Field } from '../../components/field.tsx';
import { FormStep } from '../../components/form-step.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { WordCheck } from '../../components/word-check.tsx';
import { WordSheet } from '../../components/word-sheet.tsx';
import { t } from '../../texts.ts';
import { useSteps } from '../../use-steps.ts';
import { OwnCheck } from '../join/own-check.tsx';
import { OwnWords } from '../join/own-words.tsx';

/** Made on this device, to be written on paper: the root's twelve words, its seven checking words, her own seven. */
export interface OnPaper {
  readonly rootWords: string;
  readonly checkingWords: string;
  readonly words: string;
}

export interface SetUpProps {
  onPrepare: (wish: { name: string; handle: string }) => Promise<OnPaper | Problem>;
  onFinish: () => Promise<Problem | undefined>;
}

const steps = 6;
const rootAskedFor = [2, 6, 11];

/** The first coordinator sets the collective up: its root key on two sheets of paper, her own words on a third. */
export function SetUp({ onPrepare, onFinish }: SetUpProps) {
  const [name, setName] = useState('');
  const [handle, setHandle] = useState('');
  const [paper, setPaper] = useState<OnPaper>();
  const [isRootRight, setRootRight] = useState(false);
  const [isOwnRight, setOwnRight] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isDone, setDone] = useState(false);
  const { step, go, back } = useSteps();
  const prepare = async () => {
    const made = await onPrepare({ name: name.trim(), handle: handle.trim() });
    setProblem(typeof made === 'string' ? made : undefined);
    if (typeof made === 'string') return;
    setPaper(made);
    go(1);
  };
  const finish = async () => {
    const failed = await onFinish();
    setProblem(failed);
    setDone(failed === undefined);
  };
  if (isDone) {
    return (
      <EmptyState icon={home} title={t('set-up.done')} words={t('set-up.second')}>
        <LinkButton look="main" href="/">
          {t('sign-in.go')}
        </LinkButton>
      </EmptyState>
    );
  }
  const frame = { step: step + 1, steps, onBack: back };
  const copied = (
    <Button look="main" wide onPress={() => go(step + 1)}>
      {t('own.copied')}
    </Button>
  );
  if (step === 0 || paper === undefined) {
    const isMissing = name.trim() === '' || handle.trim().length < 2;
    return (
      <FormStep
        {...frame}
        title={t('set-up.title')}
        words={t('set-up.words')}
        foot={
          <>
            {problem && <ProblemNotice problem={problem} />}
            <GoOn label={t('go-on')} missing={isMissing ? t('set-up.missing') : undefined} onPress={prepare} />
          </>
        }
      >
        <Field label={t('set-up.name')} note={t('set-up.name.note')} value={name} onInput={setName} maxLength={80} />
        <Field
          label={t('join.handle')}
          note={t('join.handle.note')}
          value={handle}
          onInput={setHandle}
          autocapitalize="none"
          maxLength={60}
        />
      </FormStep>
    );
  }
  const rootWords = paper.rootWords.split(' ');
  switch (step) {
    case 1:
      return (
        <FormStep {...frame} title={t('set-up.root')} words={t('set-up.root.words')} foot={copied}>
          <WordSheet words={rootWords} label={t('set-up.root')} />
          <Button look="plain" icon={printer} onPress={() => print()}>
            {t('print')}
          </Button>
        </FormStep>
      );
    case 2:
      return (
        <FormStep
          {...frame}
          title={t('set-up.root.check')}
          words={t('own.check.note')}
          foot={
            <GoOn
              label={t('go-on')}
              missing={isRootRight ? undefined : t('own.check.wrong')}
              onPress={() => go(step + 1)}
            />
          }
        >
          <WordCheck words={rootWords} positions={rootAskedFor} onDone={setRootRight} />
        </FormStep>
      );
    case 3:
      return (
        <FormStep {...frame} title={t('set-up.checking')} words={t('set-up.checking.words')} foot={copied}>
          <WordSheet words={paper.checkingWords.split(' ')} label={t('set-up.checking')} />
        </FormStep>
      );
    case 4:
      return (
        <FormStep {...frame} title={t('own.title')} words={t('own.note')} foot={copied}>
          <OwnWords secret={paper.words} />
        </FormStep>
      );
    default:
      return (
        <FormStep
          {...frame}
          title={t('own.check')}
          words={t('own.check.note')}
          foot={
            <>
              {problem && <ProblemNotice problem={problem} />}
              <GoOn
                label={t('set-up.finish')}
                missing={isOwnRight ? undefined : t('own.check.wrong')}
                onPress={finish}
              />
            </>
          }
        >
          <OwnCheck secret={paper.words} onDone={setOwnRight} />
        </FormStep>
      );
  }
}
