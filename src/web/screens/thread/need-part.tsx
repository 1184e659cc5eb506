import { useState } from 'preact/hooks';
import type { NeedView } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Stages } from '../../components/progress.tsx';
import { later } from '../../later.tsx';
import { saysLetters } from '../../need-kinds.ts';
import { t, withTexts } from '../../texts.ts';
import { needTitle } from '../need-words.ts';
import { AppointmentCard } from './appointment-card.tsx';
import { NeedNotice } from './need-notice.tsx';
import { TimesCard } from './times-card.tsx';
import type { ThreadProps } from './thread.tsx';

const NumberSheet = later(() =>
  withTexts('settling', withTexts('arranging', import('./number-sheet.tsx'))).then((file) => file.NumberSheet),
);
const CancelSheet = later(() => withTexts('arranging', import('./cancel-sheet.tsx')).then((file) => file.CancelSheet));

type NeedPartProps = Pick<ThreadProps, 'now' | 'me' | 'rotaTelephone' | 'counterpartOf' | 'on'> & {
  need: NeedView;
  /** The case asks for nothing else: then what is cancelled is the case. */
  isOnly: boolean;
};

/** One need of a case: how far it has come, who accepted, what can be done. */
export function NeedPart({ need, isOnly, now, me, rotaTelephone, counterpartOf, on }: NeedPartProps) {
  const [sheet, setSheet] = useState<'number' | 'cancel'>();
  const appointment = need.appointments.find(({ state }) => state === 'held' || state === 'confirmed');
  const counterpart = appointment && counterpartOf(appointment);
  const isOver = need.state === 'unmet' || need.state === 'withdrawn';
  return (
    <section class="stack" aria-label={isOnly ? undefined : needTitle(need)}>
      {!isOnly && <h2 class="capital">{needTitle(need)}</h2>}
      {isOver ? (
        <p class="quiet capital">{t(`need.${need.state}`)}</p>
      ) : (
        <Stages
          stages={[
            { label: t('stage.asked', { count: need.counts.asked }), isDone: need.counts.asked > 0 },
            { label: t('stage.seen', { count: need.counts.seen }), isDone: need.counts.seen > 0 },
            { label: t('stage.accepted'), isDone: need.state === 'covered' || need.state === 'met' },
          ]}
        />
      )}
      <NeedNotice
        need={need}
        now={now}
        rotaTelephone={rotaTelephone}
        onAskAgain={() => on.askAgain(need.id)}
        onWithdraw={() => on.withdraw(need.id)}
      />
      {appointment && counterpart && (
        <AppointmentCard
          appointment={appointment}
          contact={counterpart.contact}
          isMine={counterpart.isMine}
          sendsLetters={saysLetters(need.kind)}
          onGiveNumber={counterpart.ownNumber === undefined ? undefined : () => setSheet('number')}
          now={now}
          onConfirm={() => on.confirm(appointment.id)}
          onRelease={() => on.release(appointment.id)}
          onComplete={() => on.complete(appointment.id)}
          onFail={() => on.fail(appointment.id)}
        />
      )}
      {appointment && counterpart?.agreement && (
        <TimesCard
          now={now}
          me={me}
          agreement={counterpart.agreement}
          halfDays={need.halfDays}
          onPropose={on.propose}
          onChoose={(time) => on.choose(appointment.id, time)}
        />
      )}
      {!isOnly && !isOver && need.can.includes('withdraw') && (
        <Button look="plain" onPress={() => setSheet('cancel')}>
          {t('thread.cancel-need', { need: needTitle(need) })}
        </Button>
      )}
      {sheet === 'number' && appointment && (
        <NumberSheet
          name={appointment.id}
          known={counterpart?.ownNumber ?? ''}
          onSend={(telephone) => on.giveNumber(appointment.id, telephone)}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'cancel' && (
        <CancelSheet need={need} onCancel={() => on.withdraw(need.id)} onClose={() => setSheet(undefined)} />
      )}
    </section>
  );
}
