import { useState } from 'preact/hooks';
import check from 'icon:check';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';

interface TooLateProps {
  /** Absent: she stays in reserve already. */
  onReserve?: (() => Promise<unknown>) | undefined;
}

/** Somebody was faster: thanks, and whether she would stay in reserve. */
export function TooLate({ onReserve }: TooLateProps) {
  const [isReserve, setReserve] = useState(false);
  return (
    <Notice tone="good" icon={check} live>
      <strong>{t('referral.too-late')}</strong>
      {isReserve || onReserve === undefined ? (
        <span>{t('referral.is-reserve')}</span>
      ) : (
        <Button look="outline" onPress={() => onReserve().then(() => setReserve(true))}>
          {t('referral.reserve')}
        </Button>
      )}
    </Notice>
  );
}
