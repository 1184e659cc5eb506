import clock from 'icon:clock';
import cloudOff from 'icon:cloud-off';
import { systemClock } from '../../../kernel/index.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { time } from '../../dates.ts';
import { locale, t } from '../../texts.ts';
import { goesByItself, type UnsentAnswer } from '../../unsent/unsent-answer.ts';

export interface UnsentProps {
  given: UnsentAnswer;
  onYes: () => Promise<unknown>;
  onTakeBack: () => Promise<unknown>;
}

/** Where the answers were: what was answered without a network, and what becomes of it. */
export function UnsentNotice({ given, onYes, onTakeBack }: UnsentProps) {
  // By the clock that noted when it was given, right or wrong: what counts is how long ago.
  if (!goesByItself(given, systemClock.now())) {
    return (
      <Notice tone="urgent" icon={clock} live>
        <strong>{t('unsent.still', { time: time(new Date(given.givenAt), locale()) })}</strong>
        <Button look="main" wide onPress={onYes}>
          {t('unsent.still-yes')}
        </Button>
        <Button look="outline" wide onPress={onTakeBack}>
          {t('unsent.no-longer')}
        </Button>
      </Notice>
    );
  }
  return (
    <Notice tone="urgent" icon={cloudOff} live>
      <strong>{t(`unsent.${given.answer}`)}</strong>
      <span>{t(`unsent.${given.answer}.words`)}</span>
      <Button look="plain" onPress={onTakeBack}>
        {t('unsent.take-back')}
      </Button>
    </Notice>
  );
}
