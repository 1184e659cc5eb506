import moon from 'icon:moon';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { day } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

interface PausedNoticeProps {
  now: Date;
  until: string;
  onResume: () => Promise<unknown>;
}

/** She is asked nothing until that day, and can be back with a tap. */
export function PausedNotice({ now, until, onResume }: PausedNoticeProps) {
  return (
    <Notice icon={moon} live>
      <strong>{t('absence.paused', { when: day(new Date(`${until}T12:00:00Z`), now, locale()) })}</strong>
      <Button look="soft" onPress={onResume}>
        {t('absence.resume')}
      </Button>
    </Notice>
  );
}
