import { useEffect, useState } from 'preact/hooks';
import { Card } from '../../components/card.tsx';
import { Switch } from '../../components/switch.tsx';
import { t } from '../../texts.ts';

const own = () => import('../../offline/own-appointments.ts');

/** Whether this device keeps her next appointments: said with what that means. */
export function AppointmentsCard() {
  const [isKept, setIsKept] = useState(false);
  useEffect(() => void own().then(({ keptAppointments }) => setIsKept(keptAppointments() !== undefined)), []);
  const change = async (on: boolean) => {
    const { keptAppointments, switchAppointments } = await own();
    await switchAppointments(on).catch(() => undefined);
    setIsKept(keptAppointments() !== undefined);
  };
  return (
    <Card label={t('settings.appointments')}>
      <Switch
        label={t('settings.appointments')}
        note={t('settings.appointments.words')}
        on={isKept}
        onChange={(on) => void change(on)}
      />
    </Card>
  );
}
