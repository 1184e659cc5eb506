import handshake from 'icon:handshake';
import phone from 'icon:phone';
import type { NeedView } from '../../../cases/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

/** How to reach the counterpart: opened on this device, sealed to this person alone. */
export interface Contact {
  readonly name: string;
  readonly telephone?: string | undefined;
  readonly words?: string | undefined;
}

interface AppointmentCardProps {
  appointment: NeedView['appointments'][number];
  contact: Contact | undefined;
  /** She herself accepted. */
  isMine: boolean;
  /** A letter is read out or sent by Signal, never attached. */
  sendsLetters: boolean;
  now: Date;
  onConfirm: () => Promise<unknown>;
  onRelease: () => Promise<unknown>;
  /** It took place, or it did not. */
  onComplete: () => Promise<unknown>;
  onFail: () => Promise<unknown>;
  /** Sends one's own number to the counterpart, sealed to her alone. */
  onGiveNumber?: (() => void) | undefined;
}

/** Somebody has accepted: how to reach her, and until when it is held. */
export function AppointmentCard({
  appointment,
  contact,
  isMine,
  sendsLetters,
  now,
  onGiveNumber,
  ...on
}: AppointmentCardProps) {
  const { state, heldUntil, can } = appointment;
  return (
    <Card label={t('appointment.title')}>
      <Facts>
        <Fact icon={handshake} detail={contact?.words && <span dir="auto">{contact.words}</span>}>
          <strong dir="auto">{titleOf(contact, { isMine, isByTelephone: appointment.expert === undefined })}</strong>
        </Fact>
      </Facts>
      {state === 'held' && heldUntil && (
        <Chip tone="urgent">{t('appointment.held', { when: dayAndTime(new Date(heldUntil), now, locale()) })}</Chip>
      )}
      {state === 'confirmed' && <Chip tone="good">{t('appointment.confirmed')}</Chip>}
      {contact?.telephone && (
        <LinkButton look={state === 'held' ? 'main' : 'soft'} icon={phone} wide href={`tel:${contact.telephone}`}>
          <bdi>{t('entry.call', { telephone: contact.telephone })}</bdi>
        </LinkButton>
      )}
      {sendsLetters && !isMine && <p class="quiet small">{t('letters.words')}</p>}
      <div class="chips">
        {can.includes('confirm') && (
          <Button look="outline" onPress={on.onConfirm}>
            {t('appointment.confirm')}
          </Button>
        )}
        {onGiveNumber && (
          <Button look="outline" onPress={onGiveNumber}>
            {t('number.give')}
          </Button>
        )}
        {state === 'confirmed' && can.includes('complete') && (
          <Button look="outline" onPress={on.onComplete}>
            {t('appointment.complete')}
          </Button>
        )}
        {state === 'confirmed' && can.includes('fail') && (
          <Button look="plain" onPress={on.onFail}>
            {t('appointment.fail')}
          </Button>
        )}
        {can.includes('release') && (
          <Button look="plain" onPress={on.onRelease}>
            {t('appointment.release')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function titleOf(
  contact: Contact | undefined,
  { isMine, isByTelephone }: { isMine: boolean; isByTelephone: boolean },
): string {
  if (isMine) return t('appointment.mine');
  if (isByTelephone) return t('appointment.telephone');
  return contact ? t('appointment.by', { name: contact.name }) : t('appointment.title');
}
