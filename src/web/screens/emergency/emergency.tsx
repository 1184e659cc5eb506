import ambulance from 'icon:ambulance';
import phone from 'icon:phone';
import printer from 'icon:printer';
import stethoscope from 'icon:stethoscope';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageTitle } from '../../components/page.tsx';
import { t } from '../../texts.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconPath } from '../../bundle/icons.ts';
import './emergency.css';

const lines = ['1', '2', '3', '4', '5'] as const;

/** Numbers and five lines for an arrest: without an account, without a network, on paper. */
export function Emergency({ rotaTelephone, onBack }: { rotaTelephone?: string | undefined; onBack: () => void }) {
  return (
    <>
      <PageTitle title={t('emergency.title')} onBack={onBack} />
      <Number icon={ambulance} number="112" words={t('emergency.112')} tone="danger" />
      <Number icon={stethoscope} number="1733" words={t('emergency.1733')} />
      {rotaTelephone && <Number icon={phone} number={rotaTelephone} words={t('emergency.rota')} />}
      <Card label={t('emergency.arrest')}>
        <h2>{t('emergency.arrest')}</h2>
        <ol class="emergency-lines">
          {lines.map((line) => (
            <li key={line}>{t(`emergency.arrest.${line}`)}</li>
          ))}
        </ol>
      </Card>
      <div class="on-screen">
        <Button look="outline" icon={printer} wide onPress={() => print()}>
          {t('print')}
        </Button>
      </div>
    </>
  );
}

function Number({ icon, number, words, tone }: { icon: IconPath; number: string; words: string; tone?: 'danger' }) {
  return (
    <a class={tone ? 'emergency-number is-danger' : 'emergency-number'} href={`tel:${number.replace(/\s/g, '')}`}>
      <Icon of={icon} />
      <span>
        <strong>
          <bdi dir="ltr">{number}</bdi>
        </strong>
        {words}
      </span>
    </a>
  );
}
