import { useState } from 'preact/hooks';
import printer from 'icon:printer';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { FormStep } from '../../components/form-step.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { WordCheck, WordSheet } from '../../components/word-sheet.tsx';
import { t } from '../../texts.ts';
import { useSteps } from '../../use-steps.ts';
import { OwnCheck } from '../join/own-check.tsx';
import { OwnWords, type OwnSecrets } from '../join/own-words.tsx';

export interface SetUpProps {
  /** The root key on paper: twelve words, and the seven that others compare. */
  rootWords: readonly string[];
  checkingWords: readonly string[];
  secrets: OwnSecrets;
  onFinish: (input: { name: string; handle: string; secret: string }) => Promise<Problem | undefined>;
}

const steps = 6;
const rootAskedFor = [2, 6, 11];

/** The first coordinator sets the collective up: its root key on two sheets of paper, her own words on a third. */
export function SetUp({ rootWords, checkingWords, secrets, onFinish }: SetUpProps) {
  const [name, setName] = useState('');
  const [handle, setHandle] = useState('');
  const [isRootRight, setRootRight] = useState(false);
  const [isOwnRight, setOwnRight] = useState(false);
  const [usesDigits, setUsesDigits] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { step, go, back } = useSteps();
  const next = (label: string, missing?: string | false) => (
    <GoOn key={step} label={label} missing={missing || undefined} onPress={() => go(step + 1)} />
  );
  const finish = async () => {
    const secret = usesDigits ? secrets.digits : secrets.words.join(' ');
    setProblem(await onFinish({ name: name.trim(), handle: handle.trim(), secret }));
  };
  const frame = { step: step + 1, steps, onBack: back };
  switch (step) {
    case 0:
      return (
        <FormStep
          {...frame}
          title={t('set-up.title')}
          words={t('set-up.words')}
          foot={next(t('go-on'), (name.trim() === '' || handle.trim() === '') && t('set-up.missing'))}
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
    case 1:
      return (
        <FormStep {...frame} title={t('set-up.root')} words={t('set-up.root.words')} foot={next(t('own.copied'))}>
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
          foot={next(t('go-on'), !isRootRight && t('own.check.wrong'))}
        >
          <WordCheck words={rootWords} positions={rootAskedFor} onDone={setRootRight} />
        </FormStep>
      );
    case 3:
      return (
        <FormStep
          {...frame}
          title={t('set-up.checking')}
          words={t('set-up.checking.words')}
          foot={next(t('own.copied'))}
        >
          <WordSheet words={checkingWords} label={t('set-up.checking')} />
        </FormStep>
      );
    case 4:
      return (
        <FormStep {...frame} title={t('own.title')} words={t('own.note')} foot={next(t('own.copied'))}>
          <OwnWords secrets={secrets} usesDigits={usesDigits} onSwitch={setUsesDigits} />
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
          <OwnCheck secrets={secrets} usesDigits={usesDigits} onDone={setOwnRight} />
          <Notice>{t('set-up.second')}</Notice>
        </FormStep>
      );
  }
}
