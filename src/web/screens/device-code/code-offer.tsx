import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { t } from '../../texts.ts';

/** Shown once on a device, after the first sign-in: six digits instead of seven words. */
export function CodeOffer({ onChoose, onNotNow }: { onChoose: () => void; onNotNow: () => void }) {
  return (
    <Card label={t('code.offer')}>
      <h2>{t('code.offer')}</h2>
      <div class="chips">
        <Button look="soft" onPress={onChoose}>
          {t('code.choose')}
        </Button>
        <Button look="plain" onPress={onNotNow}>
          {t('code.not-now')}
        </Button>
      </div>
    </Card>
  );
}
