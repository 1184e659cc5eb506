import { useState } from 'preact/hooks';
import type { CaseView, NeedView } from '../../../cases/contract.ts';
import key from 'icon:key-round';
import lock from 'icon:lock';
import { Bubble, ThreadEvent } from '../../components/bubble.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Stages } from '../../components/progress.tsx';
import type { Problem } from '../../components/problem.tsx';
import { dayAndTime } from '../../dates.ts';
import { later } from '../../later.tsx';
import { listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';
import { needPlace, needTime, needTitle } from '../need-words.ts';
import { AppointmentCard, type Contact } from './appointment-card.tsx';
import type { Outcome } from './outcome-sheet.tsx';
import { NeedNotice } from './need-notice.tsx';
import { ThreadActions } from './thread-actions.tsx';
import { WriteBox } from './write-box.tsx';

const NumberSheet = later(() => import('./number-sheet.tsx').then((file) => file.NumberSheet));

export type ThreadItem =
  | {
      readonly id: string;
      readonly kind: 'message';
      readonly text: string;
      readonly author?: string;
      readonly at: Date;
    }
  | { readonly id: string; readonly kind: 'event'; readonly text: string };

export interface ThreadProps {
  now: Date;
  view: CaseView;
  /** The need that is shown; a case has one to four. */
  need: NeedView;
  placeName?: string | undefined;
  /** Opened on this device; `undefined` while the key is on its way. */
  items: readonly ThreadItem[] | undefined;
  /** Who can read, by handle. */
  readers: readonly string[];
  contact?: Contact | undefined;
  /** Who reads this. */
  me: string;
  /** The number she gave before; absent where nobody is there to give it to. */
  ownNumber?: string | undefined;
  onGiveNumber: (telephone: string) => Promise<Problem | undefined>;
  rotaTelephone?: string | undefined;
  onBack: () => void;
  onWrite: (text: string) => Promise<Problem | undefined>;
  onCancel: () => Promise<unknown>;
  onClose: (outcome: Outcome) => Promise<unknown>;
  onReopen: () => Promise<unknown>;
  onConfirm: (appointment: string) => Promise<unknown>;
  onRelease: (appointment: string) => Promise<unknown>;
  onComplete: (appointment: string) => Promise<unknown>;
  onFail: (appointment: string) => Promise<unknown>;
  /** *Still needed?*: yes, ask others; no, let it be. */
  onAskAgain: () => Promise<unknown>;
  onWithdraw: () => Promise<unknown>;
}

/** One case: how far it has come, who accepted, what was written. */
export function Thread(props: ThreadProps) {
  const { view, need, now, items } = props;
  const [givesNumber, setGivesNumber] = useState(false);
  const appointment = need.appointments.find(({ state }) => state === 'held' || state === 'confirmed');
  return (
    <>
      <PageTitle
        title={needTitle(need)}
        detail={`${needTime(need, now)} · ${needPlace(need, props.placeName)}`}
        onBack={props.onBack}
      />
      <Stages
        stages={[
          { label: t('stage.asked', { count: need.counts.asked }), isDone: need.counts.asked > 0 },
          { label: t('stage.seen', { count: need.counts.seen }), isDone: need.counts.seen > 0 },
          { label: t('stage.accepted'), isDone: need.state === 'covered' || need.state === 'met' },
        ]}
      />
      <NeedNotice {...props} />
      {appointment && (
        <AppointmentCard
          appointment={appointment}
          contact={props.contact}
          isMine={appointment.expert === props.me}
          onGiveNumber={props.ownNumber === undefined ? undefined : () => setGivesNumber(true)}
          now={now}
          onConfirm={() => props.onConfirm(appointment.id)}
          onRelease={() => props.onRelease(appointment.id)}
          onComplete={() => props.onComplete(appointment.id)}
          onFail={() => props.onFail(appointment.id)}
        />
      )}
      {givesNumber && (
        <NumberSheet known={props.ownNumber ?? ''} onSend={props.onGiveNumber} onClose={() => setGivesNumber(false)} />
      )}
      {items === undefined ? (
        <Notice icon={key}>
          <strong>{t('thread.key')}</strong>
          <span>{t('thread.key.words')}</span>
        </Notice>
      ) : (
        <ul class="thread" aria-label={t('thread.messages')}>
          {items.map((item) =>
            item.kind === 'event' ? (
              <ThreadEvent key={item.id} text={item.text} />
            ) : (
              <Bubble
                key={item.id}
                text={item.text}
                author={item.author}
                isMine={item.author === undefined}
                at={dayAndTime(item.at, now, locale())}
              />
            ),
          )}
        </ul>
      )}
      {!view.hasContents && <Notice icon={lock}>{t('thread.gone')}</Notice>}
      {props.readers.length > 0 && <p class="quiet small">{t('thread.readers', { names: listed(props.readers) })}</p>}
      <ThreadActions {...props} />
      {items !== undefined && view.can.includes('write') && (
        <div class="step-foot">
          <WriteBox name={`thread-${props.view.id}`} onWrite={props.onWrite} />
        </div>
      )}
    </>
  );
}
