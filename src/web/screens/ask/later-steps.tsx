import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { useHints } from '../../components/hinted-text.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { t } from '../../texts.ts';
import type { AskProps, AskStep } from './ask.tsx';
import { CheckStep } from './check-step.tsx';
import { asArrest, withKind, withUrgency } from './draft.ts';
import { LanguageStep } from './language-step.tsx';
import { NoteStep } from './note-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { SentStep, type Sent } from './sent-step.tsx';
import { WhenStep } from './when-step.tsx';

/** The questions after the first, and what became of them. */
export function LaterSteps({ step, ...props }: AskProps & { step: AskStep }) {
  const { draft, question, keep, answer, goTo, frame } = step;
  const [outcome, setOutcome] = useState<Sent | Problem>();
  const hints = useHints();
  if (typeof outcome === 'object') return <SentStep {...props} draft={draft} sent={outcome} />;
  switch (question) {
    case 'when':
      return frame(
        <WhenStep
          draft={draft}
          now={props.now}
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
          common={props.commonLanguages}
          isInterpreter={draft.tile === 'interpreter'}
          onAnswer={(languages) => answer({ ...draft, languages }, 'place')}
        />,
      );
    case 'place':
      return frame(
        <PlaceStep
          last={props.lastPlace}
          canPhone={!draft.isArrest && draft.tile !== 'lift' && draft.tile !== 'bed'}
          onAnswer={(where, byPhone) =>
            answer({ ...draft, where, mode: byPhone ? 'phone' : 'any' }, draft.isArrest ? 'check' : 'note')
          }
        />,
      );
    case 'note':
      return frame(
        <NoteStep note={draft.note} onNote={(note) => keep({ ...draft, note })} hints={hints} />,
        <Button
          look="main"
          wide
          onPress={async () => {
            if (await hints.mayGoOn(draft.note)) goTo('check');
          }}
        >
          {draft.note === '' ? t('note.skip') : t('go-on')}
        </Button>,
      );
    default:
      return frame(
        <CheckStep draft={draft} now={props.now} telephone={props.telephone} onChange={keep} onGo={goTo} />,
        <>
          {outcome && <ProblemNotice problem={outcome} telephone={props.telephone} />}
          <Button look="main" wide onPress={async () => setOutcome(await props.onSend(draft))}>
            {t('ask.send')}
          </Button>
        </>,
      );
  }
}
