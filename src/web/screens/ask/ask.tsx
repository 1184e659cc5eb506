import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../../kernel/index.ts';
import { FormStep } from '../../components/form-step.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Problem } from '../../components/problem.tsx';
import { later } from '../../later.tsx';
import { t } from '../../texts.ts';
import { useSteps } from '../../use-steps.ts';
import { questions, withTile, type Draft, type Question, type Where } from './draft.ts';
import { NeedStep } from './need-step.tsx';
import type { Sent } from './sent-step.tsx';
import './ask.css';

export interface AskProps {
  now: Date;
  /** What is known before the first question shown: a draft kept on this device, or the entry that was found. */
  start: Draft;
  /** Questions that the entry she found has answered: they are passed over. */
  answered?: readonly Question[];
  commonLanguages: readonly Language[];
  lastPlace?: Where | undefined;
  /** The rota's. */
  telephone?: string | undefined;
  /** False: this browser keeps nothing, so what is not sent is lost with the page. */
  isKept?: boolean;
  onDraft?: (draft: Draft) => void;
  onSend: (draft: Draft) => Promise<Sent | Problem>;
  /** What stood in the way, if anything did. */
  onCancel: () => Promise<Problem | undefined>;
}

/** What the questions after the first are given. */
export interface AskStep {
  draft: Draft;
  question: Exclude<Question, 'need'>;
  /** Keeps a changed draft and stays. */
  keep: (draft: Draft) => void;
  /** Keeps an answer and goes on; to the last question, once that was reached. */
  answer: (draft: Draft, next: Question) => void;
  goTo: (question: Question) => void;
  frame: (children: ComponentChildren, foot?: ComponentChildren) => ComponentChildren;
}

/** Comes with the first tap. */
const LaterSteps = later(() => import('./later-steps.tsx').then((file) => file.LaterSteps));

/** Asking for help: six taps, nothing to type. */
export function Ask(props: AskProps) {
  const { start, answered = [], onDraft, isKept = true } = props;
  const [draft, setDraft] = useState<Draft>(start);
  const [wasChecked, setWasChecked] = useState(start.question === 'check');
  const openFrom = (index: number) => questions.findIndex((one, at) => at >= index && !answered.includes(one));
  const { step, go, back } = useSteps(openFrom(questions.indexOf(start.question)));
  const keep = (changed: Draft) => {
    setDraft(changed);
    onDraft?.(changed);
  };
  const goTo = (question: Question) => {
    if (question === 'check') setWasChecked(true);
    go(questions.indexOf(question));
  };
  const answer = (changed: Draft, next: Question) => {
    const question = wasChecked ? 'check' : (questions[openFrom(questions.indexOf(next))] ?? 'check');
    keep({ ...changed, question });
    goTo(question);
  };
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
      {!isKept && <Notice tone="urgent">{t('ask.unkept')}</Notice>}
      {children}
    </FormStep>
  );
  if (question === 'need') return frame(<NeedStep onAnswer={(tile) => answer(withTile(draft, tile), 'when')} />);
  return <LaterSteps {...props} step={{ draft, question, keep, answer, goTo, frame }} />;
}

function wordsOf(question: Question): string | undefined {
  if (question === 'note') return t('ask.note.words');
  return question === 'language' ? t('ask.language.words') : undefined;
}
