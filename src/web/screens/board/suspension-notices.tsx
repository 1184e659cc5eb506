import lock from 'icon:lock';
import type { SuspensionView } from '../../../identity/contract.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

export interface SuspensionNoticesProps {
  now: Date;
  suspensions: readonly SuspensionView[];
  nameOf: (person: string) => string;
  onLift: (person: string) => Promise<unknown>;
}

/** Who is suspended, since when and by whom; and for a week who was, and by whom it was lifted. */
export function SuspensionNotices({ suspensions, ...props }: SuspensionNoticesProps) {
  return (
    <>
      {suspensions.map((one) => (
        <SuspensionNotice key={`${one.person} ${one.at}`} one={one} {...props} />
      ))}
    </>
  );
}

function SuspensionNotice({
  one,
  now,
  nameOf,
  onLift,
}: Omit<SuspensionNoticesProps, 'suspensions'> & { one: SuspensionView }) {
  const name = nameOf(one.person);
  const shown = (instant: string): string => dayAndTime(new Date(instant), now, locale());
  if (one.lifted) {
    return (
      <Notice icon={lock}>
        {t('suspend.lifted', { name, by: nameOf(one.lifted.by), when: shown(one.lifted.at) })}
      </Notice>
    );
  }
  const when = shown(one.at);
  return (
    <Notice tone="urgent" icon={lock}>
      <span>
        {one.by === one.person
          ? t('suspend.herself', { name, when })
          : t('suspend.by', { name, by: nameOf(one.by), when })}
      </span>
      {one.isSeated && <span class="small">{t('suspend.seat', { name })}</span>}
      {one.can.includes('lift') && (
        <Button look="outline" onPress={() => onLift(one.person)}>
          {t('suspend.lift')}
        </Button>
      )}
    </Notice>
  );
}
