import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { t } from '../../texts.ts';

interface CodeCardProps {
  /** Six digits open this device already. */
  isSet: boolean;
  onChoose: () => void;
  onRemove: () => Promise<unknown>;
}

/** In the settings: the six digits of this device. */
export function CodeCard({ isSet, onChoose, onRemove }: CodeCardProps) {
  return (
    <Card label={t('code.title')}>
      <h2>{t('code.title')}</h2>
      <p class="quiet">{isSet ? t('code.is-set') : t('code.words')}</p>
      <div class="chips">
        <Button look="soft" onPress={onChoose}>
          {isSet ? t('code.change') : t('code.choose')}
        </Button>
        {isSet && (
          <Button look="plain" onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </Card>
  );
}
