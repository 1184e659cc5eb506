import { useState } from 'preact/hooks';
import phone from 'icon:phone';
import type { AskedHost } from '../../../client/index.ts';
import { LinkButton } from '../../components/button.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { TextArea } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { HintNotice, useHints } from '../../components/hinted-text.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { say } from '../../components/toast.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';

interface QuestionSheetProps {
  /** Tells apart what is being typed: the referral's id. */
  name: string;
  rotaTelephone: string | undefined;
  /** One waits with the host already: another goes once it is answered. */
  isWaiting: boolean;
  onSend: (question: AskedHost) => Promise<Problem | undefined>;
  onClose: () => void;
}

const ready = ['where', 'how-long', 'interpreter', 'by-telephone', 'another-day'] as const;

/** She wants to know more first: a ready question, or her own words, sealed to the host; or by telephone, through the rota. */
export function QuestionSheet({ name, rotaTelephone, isWaiting, onSend, onClose }: QuestionSheetProps) {
  const [chosen, setChosen] = useState<AskedHost['ready']>();
  const [words, setWords] = useTyped(`question-${name}`, '');
  const [problem, setProblem] = useState<Problem>();
  const hints = useHints();
  const own = words.trim();
  const send = async () => {
    if (!(await hints.mayGoOn(own))) return;
    const failed = await onSend({ ready: chosen, words: own });
    setProblem(failed);
    if (failed) return;
    setWords('');
    say(t('question.sent'));
    onClose();
  };
  return (
    <Sheet title={t('question.title')} onClose={onClose}>
      {isWaiting ? (
        <p>{t('question.waits')}</p>
      ) : (
        <>
          <Chips label={t('question.choose')}>
            {ready.map((one) => (
              <Choice key={one} chosen={chosen === one} onToggle={() => setChosen(chosen === one ? undefined : one)}>
                {t(`question.ready.${one}`)}
              </Choice>
            ))}
          </Chips>
          <TextArea
            label={t('question.own')}
            note={t('question.own.note')}
            value={words}
            maxLength={280}
            rows={2}
            onInput={setWords}
          />
          <HintNotice parts={hints.parts} />
          {problem && <ProblemNotice problem={problem} telephone={rotaTelephone} />}
          <GoOn
            label={t('question.send')}
            missing={chosen === undefined && own === '' ? t('question.missing') : undefined}
            onPress={send}
          />
        </>
      )}
      {rotaTelephone && (
        <>
          <LinkButton look="outline" icon={phone} wide href={`tel:${rotaTelephone}`}>
            {t('call.rota')}
          </LinkButton>
          <p class="quiet small">{t('question.words')}</p>
        </>
      )}
      <p class="quiet small">{t('question.yes')}</p>
    </Sheet>
  );
}
