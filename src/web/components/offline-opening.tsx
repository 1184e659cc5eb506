import { useEffect, useState } from 'preact/hooks';
import card from 'icon:life-buoy';
import phone from 'icon:phone';
import cloudOff from 'icon:cloud-off';
import { day } from '../dates.ts';
import { emergencyCard } from '../emergency-card.ts';
import { kindLabel, loadLabels } from '../labels.ts';
import { besides } from '../lists.ts';
import { timeNow } from '../now.ts';
import { keptAppointments, type OwnAppointment } from '../offline/own-appointments.ts';
import { locale, t } from '../texts.ts';
import { LinkButton } from './button.tsx';
import { Notice } from './notice.tsx';
import { Row, Rows } from './row.tsx';

/** The app was opened without a network: what this device has, and what waits. */
export function OfflineOpening() {
  const [telephone, setTelephone] = useState<string>();
  const [appointments, setAppointments] = useState<readonly OwnAppointment[]>([]);
  useEffect(() => {
    void emergencyCard().then((found) => setTelephone(found?.rotaTelephone));
    const kept = keptAppointments() ?? [];
    if (kept.length > 0) void loadLabels().then(() => setAppointments(kept));
  }, []);
  return (
    <>
      <Notice tone="urgent" icon={cloudOff} live>
        <strong>{t('opening.title')}</strong>
        <span>{t('opening.words')}</span>
        {telephone && (
          <LinkButton look="outline" icon={phone} href={`tel:${telephone}`}>
            {t('call.rota')}
          </LinkButton>
        )}
        <LinkButton look="outline" icon={card} href="/emergency">
          {t('emergency.title')}
        </LinkButton>
      </Notice>
      {appointments.length > 0 && (
        <section class="stack">
          <h2>{t('opening.appointments')}</h2>
          <Rows>
            {appointments.map((one) => (
              <Row key={JSON.stringify(one)} title={timeOf(one)} detail={kindLabel(one.kind)} />
            ))}
          </Rows>
        </section>
      )}
    </>
  );
}

function timeOf({ date, part }: OwnAppointment): string {
  return besides(day(new Date(`${date}T12:00:00Z`), timeNow(), locale()), t(`part.${part}`));
}
