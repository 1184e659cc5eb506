import type { Answered, AskedHost } from '../../../client/index.ts';
import { t } from '../../texts.ts';

/** A question as it is read: the ready one, words of her own, or both. */
export function questionWords({ ready, words }: AskedHost): string {
  return [ready && t(`question.ready.${ready}`), words].filter(Boolean).join(' ');
}

export function answerWords({ ready, words }: Answered): string {
  return [ready && t(`answer.${ready}`), words].filter(Boolean).join(' ');
}
