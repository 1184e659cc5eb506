import bell from 'icon:bell';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import type { PushState } from '../../push.ts';
import { t } from '../../texts.ts';

/** Whether this device is called. The browser is asked on her tap only, and what stands in the way is said plainly. */
export function PushCard({ state, onTurn }: { state: PushState; onTurn: (on: boolean) => Promise<unknown> }) {
  return (
    <Card label={t('notify.here')}>
      <h2>{t('notify.here')}</h2>
      <p aria-live="polite">{t(`notify.push.${state}`)}</p>
      {state === 'off' && (
        <Button look="main" icon={bell} wide onPress={() => onTurn(true)}>
          {t('notify.turn-on')}
        </Button>
      )}
      {state === 'on' && (
        <Button look="outline" onPress={() => onTurn(false)}>
          {t('notify.turn-off')}
        </Button>
      )}
    </Card>
  );
}
