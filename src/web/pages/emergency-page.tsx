import { useEffect, useState } from 'preact/hooks';
import ambulance from 'icon:ambulance';
import type { EmergencyCard } from '../../identity/contract.ts';
import { Waiting } from '../components/progress.tsx';
import { Notice } from '../components/notice.tsx';
import { client } from '../device.ts';
import { emergencyCard } from '../emergency-card.ts';
import { here } from '../here.ts';
import { Emergency, EmergencyNumber } from '../screens/emergency/emergency.tsx';
import { t } from '../texts.ts';

export default function EmergencyPage() {
  const { me } = here.use();
  const [card, setCard] = useState<EmergencyCard | 'missing'>();
  const [canChange, setCanChange] = useState(false);
  useEffect(() => void emergencyCard().then((found) => setCard(found ?? 'missing')), []);
  useEffect(() => {
    if (me === undefined) return;
    const asked = client.api.emergencyCard();
    void asked.then(({ can }) => setCanChange(can.includes('change'))).catch(() => undefined);
  }, [me]);
  if (card === undefined) return <Waiting />;
  if (card === 'missing') {
    return (
      <>
        <Notice tone="urgent">{t('emergency.missing')}</Notice>
        <EmergencyNumber icon={ambulance} number="112" words={t('danger')} tone="danger" />
      </>
    );
  }
  return <Emergency card={card} canChange={canChange} onBack={() => history.back()} />;
}
