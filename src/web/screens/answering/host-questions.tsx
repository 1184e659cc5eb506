import { useState } from 'preact/hooks';
import type { Answered, OpenedQuestion } from '../../../client/index.ts';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { TextArea } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { HintNotice, useHints } from '../../components/hinted-text.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { say } from '../../components/toast.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';
import { QuestionWords } from './said-words.tsx';

type Ready = NonNullable<Answered['ready']>;

const yesOrNo: readonly Ready[] = ['yes', 'no', 'unknown'];
/** Three quick answers to each ready question. */
const quick: Record<NonNullable<NonNullable<OpenedQuestion['question']>['ready']>, readonly Ready[]> = {
  where: ['stop-near', 'address-later', 'unknown'],
  'how-long': ['one-hour', 'half-day', 'unknown'],
  interpreter: yesOrNo,
  'by-telephone': yesOrNo,
  'another-day': yesOrNo,
};

export interface HostQuestionsProps {
  now: Date;
  questions: readonly OpenedQuestion[];
  onAnswer: (question: OpenedQuestion, answer: Answered) => Promise<Problem | undefined>;
}

/** What those who are asked want to know before they say yes: each with three quick answers, or words of the host's own. */
export function HostQuestions({ now, questions, onAnswer }: HostQuestionsProps) {
  return (
    <>
      {questions.map((asked) => {
        if (asked.question === undefined)
          return asked.isAnswered ? null : (
            <Notice key={asked.referral} tone="urgent">
              {t('answer.shut')}
            </Notice>
          );
        if (asked.isAnswered)
          return (
            <p key={asked.referral} class="quiet small">
              {t('answer.done')} <QuestionWords {...asked.question} />
            </p>
          );
        return <OneQuestion key={asked.referral} now={now} asked={asked} onAnswer={onAnswer} />;
      })}
    </>
  );
}

function OneQuestion({
  now,
  asked,
  onAnswer,
}: Pick<HostQuestionsProps, 'now' | 'onAnswer'> & { asked: OpenedQuestion }) {
  const { question, referral, number, askedAt } = asked;
  const [words, setWords] = useTyped(`answer-${referral}-${number}`, '');
  const [writes, setWrites] = useState(words !== '');
  const [problem, setProblem] = useState<Problem>();
  const hints = useHints();
  if (question === undefined) return null;
  const own = words.trim();
  const answer = async (given: Answered) => {
    const failed = await onAnswer(asked, given);
    // She has answered, or asked something else.
    const isOver = failed === 'changed-meanwhile' || failed === 'not-allowed';
    setProblem(isOver ? undefined : failed);
    if (failed && !isOver) return;
    setWords('');
    say(t(isOver ? 'answer.over' : 'answer.sent'));
  };
  const send = async () => {
    if (await hints.mayGoOn(own)) await answer({ words: own });
  };
  const answers = question.ready === undefined ? yesOrNo : quick[question.ready];
  return (
    <Card tone="urgent" label={t('answer.title')}>
      <p class="quiet small">
        {t('answer.words')} {dayAndTime(new Date(askedAt), now, locale())}
      </p>
      <h2>
        <QuestionWords {...question} />
      </h2>
      {problem && <ProblemNotice problem={problem} />}
      {writes ? (
        <>
          <TextArea label={t('answer.own')} value={words} maxLength={280} rows={2} onInput={setWords} />
          <HintNotice parts={hints.parts} />
          <GoOn label={t('answer.send')} missing={own === '' ? t('answer.missing') : undefined} onPress={send} />
        </>
      ) : (
        <>
          <AnswerTiles
            rows
            answers={answers.map((id) => ({ id, label: t(`answer.${id}`) }))}
            onAnswer={(id) => answer({ ready: id as Ready, words: '' })}
          />
          <Button look="plain" wide onPress={() => setWrites(true)}>
            {t('answer.own')}
          </Button>
        </>
      )}
    </Card>
  );
}
