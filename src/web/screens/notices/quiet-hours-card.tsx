import { useState } from 'preact/hooks';
import type { Notifications, NotificationsChange } from '../../../notifications/contract.ts';
import { Card } from '../../components/card.tsx';
import { Field } from '../../components/field.tsx';
import { Switch } from '../../components/switch.tsx';
import { t } from '../../texts.ts';

type Hours = NonNullable<Notifications['quietHours']>;

const usual: Hours = { from: 22 * 60, until: 7 * 60 };

/** When she is left in peace, and whether what is critical comes all the same. */
export function QuietHoursCard({
  hours,
  criticalPasses,
  onChange,
}: {
  hours: Notifications['quietHours'];
  criticalPasses: boolean;
  onChange: (change: NotificationsChange) => Promise<unknown>;
}) {
  return (
    <Card label={t('notify.quiet')}>
      <Switch
        label={t('notify.quiet')}
        note={t('notify.quiet.words')}
        on={hours !== null}
        onChange={(on) => void onChange({ quietHours: on ? usual : null })}
      />
      {hours && (
        <>
          <Time
            label={t('notify.from')}
            minute={hours.from}
            onMinute={(from) => onChange({ quietHours: { ...hours, from } })}
          />
          <Time
            label={t('notify.until')}
            minute={hours.until}
            onMinute={(until) => onChange({ quietHours: { ...hours, until } })}
          />
          <Switch
            label={t('notify.critical')}
            note={t('notify.critical.words')}
            on={criticalPasses}
            onChange={(on) => void onChange({ criticalPasses: on })}
          />
        </>
      )}
    </Card>
  );
}

/** A time of the day. Kept once it is whole: while one digit is typed, it is none. */
function Time({
  label,
  minute,
  onMinute,
}: {
  label: string;
  minute: number;
  onMinute: (minute: number) => Promise<unknown>;
}) {
  const [shown, setShown] = useState(clockOf(minute));
  return (
    <Field
      label={label}
      type="time"
      value={shown}
      onInput={(value) => {
        setShown(value);
        const [hour, of] = value.split(':').map(Number);
        if (hour !== undefined && of !== undefined) void onMinute(hour * 60 + of);
      }}
    />
  );
}

function clockOf(minute: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
