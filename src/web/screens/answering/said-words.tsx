import type { Answered, AskedHost } from '../../../client/index.ts';
import { t } from '../../texts.ts';

/** A question as it is read: the ready one in the reader's language, and whatever she wrote in her own. */
export function QuestionWords({ ready, words }: AskedHost) {
  return <Both ready={ready && t(`question.ready.${ready}`)} words={words} />;
}

export function AnswerWords({ ready, words }: Answered) {
  return <Both ready={ready && t(`answer.${ready}`)} words={words} />;
}

function Both({ ready, words }: { ready: string | undefined; words: string }) {
  return (
    <>
      {ready}
      {ready && words && ' '}
      {words && <bdi>{words}</bdi>}
    </>
  );
}
