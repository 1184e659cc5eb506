import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { useHints } from '../../components/hinted-text.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/progress.tsx';
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
  const [isSending, setSending] = useState(false);
  const hints = useHints();
  const send = async () => {
    setSending(true);
    setOutcome(await props.onSend(draft));
    setSending(false);
  };
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
          draft={draft}
          last={props.lastPlace}
          telephone={props.telephone}
          onAnswer={(where, byPhone) =>
            answer({ ...draft, where, mode: byPhone ? 'phone' : 'any' }, draft.isArrest ? 'check' : 'note')
          }
        />,
      );
    case 'note':
      return frame(
        <NoteStep draft={draft} onNote={(note) => keep({ ...draft, note })} hints={hints} />,
        <Button
          look="main"
          wide
          onPress={async () => {
            if (await hints.mayGoOn(draft.note)) answer(draft, 'check');
          }}
        >
          {draft.note === '' ? t('note.skip') : t('go-on')}
        </Button>,
      );
    default:
      return frame(
        <CheckStep
          draft={draft}
          now={props.now}
          usualPlace={props.lastPlace}
          telephone={props.telephone}
          onChange={keep}
          onGo={goTo}
        />,
        <>
          {outcome && !isSending && <ProblemNotice problem={outcome} telephone={props.telephone} />}
          {isSending && <Waiting words={t('ask.sending')} />}
          <Button look="main" wide onPress={send}>
            {outcome && !isSending ? t('try-again') : t('ask.send')}
          </Button>
        </>,
      );
  }
}
