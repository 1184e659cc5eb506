import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { FormStep } from '../../components/form-step.tsx';
import { useHints } from '../../components/hinted-text.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { t } from '../../texts.ts';
import { useSteps } from '../../use-steps.ts';
import { CheckStep } from './check-step.tsx';
import { asArrest, emptyDraft, withKind, withTile, withUrgency, type Draft, type Where } from './draft.ts';
import { LanguageStep } from './language-step.tsx';
import { NeedStep } from './need-step.tsx';
import { NoteStep } from './note-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { SentStep, type Sent } from './sent-step.tsx';
import { WhenStep } from './when-step.tsx';
import './ask.css';

export interface AskProps {
  now: Date;
  /** What is known before the first question: a draft kept on this device, or the entry that was found. */
  start?: Partial<Draft> | undefined;
  commonLanguages: readonly Language[];
  lastPlace?: Where | undefined;
  /** The rota's. */
  telephone?: string | undefined;
  onDraft?: (draft: Draft) => void;
  onSend: (draft: Draft) => Promise<Sent | Problem>;
  onCancel: () => Promise<unknown>;
}

const questions = ['need', 'when', 'language', 'place', 'note', 'check'] as const;
type Question = (typeof questions)[number];

/** Asking for help: six taps, nothing to type. */
export function Ask({ now, start, commonLanguages, lastPlace, telephone, onDraft, onSend, onCancel }: AskProps) {
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, ...start });
  const [outcome, setOutcome] = useState<Sent | Problem>();
  const { step, go, back } = useSteps();
  const [wasChecked, setWasChecked] = useState(false);
  const hints = useHints();
  const keep = (changed: Draft) => {
    setDraft(changed);
    onDraft?.(changed);
  };
  const goTo = (question: Question) => {
    if (question === 'check') setWasChecked(true);
    go(questions.indexOf(question));
  };
  const answer = (changed: Draft, next: Question) => {
    keep(changed);
    goTo(wasChecked ? 'check' : next);
  };
  if (outcome && typeof outcome === 'object') {
    return <SentStep draft={draft} sent={outcome} now={now} telephone={telephone} onCancel={onCancel} />;
  }
  const question = questions[step] ?? 'need';
  const frame = (children: ComponentChildren, foot?: ComponentChildren) => (
    <FormStep
      title={draft.isArrest && question === 'place' ? t('ask.place.arrest') : t(`ask.${question}`)}
      words={wordsOf(question)}
      step={step + 1}
      steps={questions.length}
      onBack={back}
      foot={foot}
    >
      {children}
    </FormStep>
  );
  switch (question) {
    case 'need':
      return frame(<NeedStep onAnswer={(tile) => answer(withTile(draft, tile), 'when')} />);
    case 'when':
      return frame(
        <WhenStep
          draft={draft}
          now={now}
          onKind={(kind) => keep(withKind(draft, kind))}
          onAnswer={(urgency) =>
            urgency === 'arrest'
              ? answer(asArrest(draft), 'place')
              : answer(withUrgency({ ...draft, isArrest: false }, urgency), 'language')
          }
        />,
      );
    case 'language':
      return frame(
        <LanguageStep
          common={commonLanguages}
          isInterpreter={draft.tile === 'interpreter'}
          onAnswer={(languages) => answer({ ...draft, languages }, 'place')}
        />,
      );
    case 'place':
      return frame(
        <PlaceStep
          last={lastPlace}
          canPhone={!draft.isArrest && draft.tile !== 'lift' && draft.tile !== 'bed'}
          onAnswer={(where, byPhone) =>
            answer({ ...draft, where, mode: byPhone ? 'phone' : 'any' }, draft.isArrest ? 'check' : 'note')
          }
        />,
      );
    case 'note':
      return frame(
        <NoteStep note={draft.note} onNote={(note) => keep({ ...draft, note })} hints={hints} />,
        <Button look="main" wide onPress={() => hints.mayGoOn(draft.note) && goTo('check')}>
          {draft.note === '' ? t('note.skip') : t('go-on')}
        </Button>,
      );
    default:
      return frame(
        <CheckStep draft={draft} now={now} telephone={telephone} onChange={keep} onGo={goTo} />,
        <>
          {outcome && <ProblemNotice problem={outcome} telephone={telephone} />}
          <Button look="main" wide onPress={async () => setOutcome(await onSend(draft))}>
            {t('ask.send')}
          </Button>
        </>,
      );
  }
}

function wordsOf(question: Question): string | undefined {
  if (question === 'note') return t('ask.note.words');
  return question === 'language' ? t('ask.language.words') : undefined;
}
