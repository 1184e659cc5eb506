import message from 'icon:message-circle-question-mark';
import reply from 'icon:message-circle';
import type { MyQuestion } from '../../../cases/contract.ts';
import type { AnsweredQuestion } from '../../../client/index.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { AnswerWords, QuestionWords } from './said-words.tsx';

interface QuestionPartProps {
  now: Date;
  question: MyQuestion;
  /** Once it was answered and opened on this device. `shut`: it does not hold. */
  answer: AnsweredQuestion | 'shut' | undefined;
  onAgain: () => void;
}

/** On a referral's card: what she asked waits with the host, or what the host answered. */
export function QuestionPart({ now, question, answer, onAgain }: QuestionPartProps) {
  if (question.answer === undefined) {
    return (
      <Notice icon={message} live>
        <strong>{t('question.waits')}</strong>
        <span class="small">
          {t('question.waits.words', { when: dayAndTime(new Date(question.askedAt), now, locale()) })}
        </span>
      </Notice>
    );
  }
  if (answer === undefined) return null;
  if (answer === 'shut') return <Notice tone="urgent">{t('question.shut')}</Notice>;
  return (
    <Notice tone="good" icon={reply} live>
      <span class="quiet small">
        <QuestionWords {...answer.to} />
      </span>
      <span class="quiet small">{t('question.reply')}</span>
      <strong>
        <AnswerWords {...answer} />
      </strong>
      <Button look="plain" onPress={onAgain}>
        {t('question.again')}
      </Button>
    </Notice>
  );
}
