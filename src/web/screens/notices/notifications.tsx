import type { Notifications as Chosen, NotificationsChange } from '../../../notifications/contract.ts';
import { AnswerTiles } from '../../components/answer-tile.tsx';
import { Card } from '../../components/card.tsx';
import { Choice, Chips } from '../../components/chip.tsx';
import { PageTitle } from '../../components/page.tsx';
import type { PushState } from '../../push.ts';
import { t } from '../../texts.ts';
import { MailCard, type MailSteps } from './mail-card.tsx';
import { PushCard } from './push-card.tsx';
import { QuietHoursCard } from './quiet-hours-card.tsx';

type Matter = Chosen['push']['matters'][number];

export interface NotificationsProps {
  chosen: Chosen;
  /** What this person can be told of: the others do not concern her. */
  matters: readonly Matter[];
  push: PushState;
  onPush: (turnOn: boolean) => Promise<unknown>;
  onChange: (change: NotificationsChange) => Promise<unknown>;
  mail: MailSteps;
  onBack: () => void;
}

/** Where she is told, of what, when, and how much of it stands there. Each change is kept at once. */
export function Notifications({ chosen, matters, push, onPush, onChange, mail, onBack }: NotificationsProps) {
  const hasPush = push === 'on';
  const hasMail = chosen.mail.state === 'working';
  return (
    <>
      <PageTitle title={t('settings.notifications')} detail={t('notify.words')} onBack={onBack} />
      <PushCard state={push} onTurn={onPush} />
      {hasPush && matters.includes('asked') && (
        <Card label={t('notify.detail')}>
          <h2>{t('notify.detail')}</h2>
          <p class="quiet small">{t('notify.detail.words')}</p>
          <AnswerTiles
            rows
            answers={[
              { id: 'nothing', label: t('notify.detail.nothing'), detail: t('notify.detail.nothing.example') },
              { id: 'summary', label: t('notify.detail.summary'), detail: t('notify.detail.summary.example') },
            ]}
            {...(chosen.isDetailAsked ? { chosen: chosen.detail } : {})}
            onAnswer={(detail) => onChange({ detail: detail as Chosen['detail'] })}
          />
        </Card>
      )}
      <MailCard mail={chosen.mail} steps={mail} />
      {(hasPush || hasMail) && (
        <Card label={t('notify.what')}>
          <h2>{t('notify.what')}</h2>
          {matters.map((matter) => (
            <div key={matter} class="stack">
              <h3>{t(`notify.matter.${matter}`)}</h3>
              <Chips label={t(`notify.matter.${matter}`)}>
                {(['push', 'mail'] as const).map((channel) => (
                  <Choice
                    key={channel}
                    chosen={chosen[channel].matters.includes(matter)}
                    onToggle={() => onChange({ [channel]: toggled(chosen[channel].matters, matter) })}
                  >
                    {t(`notify.by.${channel}`)}
                  </Choice>
                ))}
              </Chips>
            </div>
          ))}
        </Card>
      )}
      {(hasPush || hasMail) && (
        <QuietHoursCard hours={chosen.quietHours} criticalPasses={chosen.criticalPasses} onChange={onChange} />
      )}
    </>
  );
}

const toggled = (matters: readonly Matter[], matter: Matter): Matter[] =>
  matters.includes(matter) ? matters.filter((one) => one !== matter) : [...matters, matter];
