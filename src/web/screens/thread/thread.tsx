import type { CaseView, NeedView } from '../../../cases/contract.ts';
import type { Answered, HostsNeed, OpenedQuestion } from '../../../client/index.ts';
import lock from 'icon:lock';
import { Bubble, ThreadEvent } from '../../components/bubble.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTitle } from '../../components/page.tsx';
import type { Problem } from '../../components/problem.tsx';
import { dayAndTime } from '../../dates.ts';
import { later } from '../../later.tsx';
import { listed } from '../../lists.ts';
import type { Agreement } from '../../proposed-times.ts';
import { locale, t, withTexts } from '../../texts.ts';
import { needPlace, needTime, needTitle } from '../need-words.ts';
import type { Contact } from './appointment-card.tsx';
import { NeedPart } from './need-part.tsx';
import type { Outcome } from './outcome-sheet.tsx';
import { SecondAdult } from './second-adult.tsx';
import { SealedFacts } from './sealed-facts.tsx';
import { ThreadActions } from './thread-actions.tsx';
import { WriteBox } from './write-box.tsx';

const HostQuestions = later(() =>
  withTexts('answering', import('../answering/host-questions.tsx')).then((file) => file.HostQuestions),
);

export type ThreadItem =
  | {
      readonly id: string;
      readonly kind: 'message';
      readonly text: string;
      readonly author?: string;
      readonly at: Date;
    }
  | { readonly id: string; readonly kind: 'event'; readonly text: string };

/** Somebody who accepted, as whoever reads this may deal with her. */
export interface Counterpart {
  readonly contact?: Contact | undefined;
  /** The reader herself accepted. */
  readonly isMine: boolean;
  /** When they meet; absent where the reader is neither of the two, or cannot write. */
  readonly agreement?: Agreement | undefined;
  /** The reader's number, given before; absent where nobody is there to give it to. */
  readonly ownNumber?: string | undefined;
}

export interface ThreadProps {
  now: Date;
  view: CaseView;
  /** Who reads this. */
  me: string;
  placeName?: string | undefined;
  /** The main need as the host wrote it, from the brief. */
  written?: HostsNeed | undefined;
  /** Opened on this device; `undefined` while the key is on its way. */
  items: readonly ThreadItem[] | undefined;
  /** Who can read, by handle. */
  readers: readonly string[];
  /** The second adult, by handle. */
  secondAdult?: string | undefined;
  counterpartOf: (appointment: NeedView['appointments'][number]) => Counterpart;
  /** Of those who are asked, where the reader is the host. */
  questions: readonly OpenedQuestion[];
  rotaTelephone?: string | undefined;
  on: ThreadActs;
}

/** What can be done in a thread. Each answers once it is done, or shown why it was not. */
export interface ThreadActs {
  back: () => void;
  write: (text: string) => Promise<Problem | undefined>;
  giveNumber: (appointment: string, telephone: string) => Promise<Problem | undefined>;
  propose: (times: readonly string[]) => Promise<Problem | undefined>;
  choose: (appointment: string, time: string) => Promise<Problem | undefined>;
  cancel: () => Promise<unknown>;
  close: (outcome: Outcome) => Promise<unknown>;
  reopen: () => Promise<unknown>;
  confirm: (appointment: string) => Promise<unknown>;
  release: (appointment: string) => Promise<unknown>;
  complete: (appointment: string) => Promise<unknown>;
  fail: (appointment: string) => Promise<unknown>;
  answer: (question: OpenedQuestion, answer: Answered) => Promise<Problem | undefined>;
  /** *Still needed?*: yes, ask others; no, let it be. */
  askAgain: (need: string) => Promise<unknown>;
  withdraw: (need: string) => Promise<unknown>;
  /** `unknown`: nobody who was confirmed goes by this name. */
  addAdult: (handle: string) => Promise<Problem | 'unknown' | undefined>;
  removeAdult: () => Promise<unknown>;
  /** Names to pick from instead of typing one. */
  knownAdults: () => Promise<readonly string[]>;
}

/** One case: how far each need has come, who accepted, what was written. */
export function Thread(props: ThreadProps) {
  const { view, now, items, on } = props;
  const [main, ...beside] = view.needs;
  const own = items?.filter((item) => item.kind === 'message' && item.author === undefined).at(-1);
  if (main === undefined) return null;
  return (
    <>
      <PageTitle
        title={[needTitle(main), ...beside.map(needTitle)].join(' + ')}
        detail={`${needTime(main, now)} · ${needPlace(main, props.placeName)}`}
        onBack={on.back}
      />
      {view.phoneTakenAt && (
        <Notice tone="danger" icon={lock}>
          <strong>{t('thread.phone-taken', { when: dayAndTime(new Date(view.phoneTakenAt), now, locale()) })}</strong>
          <span>{t('thread.phone-taken.words')}</span>
        </Notice>
      )}
      {props.questions.length > 0 && <HostQuestions now={now} questions={props.questions} onAnswer={on.answer} />}
      {view.needs.map((need) => (
        <NeedPart key={need.id} {...props} need={need} isOnly={beside.length === 0} />
      ))}
      {beside.length > 0 && view.state !== 'closed' && <p class="quiet small">{t('together.apart')}</p>}
      {main.kind === 'detention-lawyer' && main.urgency === 'critical' && <Notice>{t('sent.voice')}</Notice>}
      <SealedFacts written={props.written} now={now} />
      {items === undefined ? (
        <Notice icon={lock}>
          <strong>{t('thread.key')}</strong>
          <span>{t('thread.key.words')}</span>
        </Notice>
      ) : (
        <Items items={items} now={now} />
      )}
      {!view.hasContents && <Notice icon={lock}>{t('thread.gone')}</Notice>}
      {view.reopenableUntil && (
        <Notice icon={lock}>
          {t('thread.closed.until', { when: dayAndTime(new Date(view.reopenableUntil), now, locale()) })}
        </Notice>
      )}
      {props.readers.length > 0 && <p class="quiet small">{t('thread.readers', { names: listed(props.readers) })}</p>}
      <SecondAdult {...props} />
      <ThreadActions {...props} />
      {items !== undefined && (
        <WriteBox
          name={view.id}
          lastOwn={own?.text}
          canWrite={view.can.includes('write')}
          onWrite={on.write}
          telephone={props.rotaTelephone}
        />
      )}
    </>
  );
}

function Items({ items, now }: { items: readonly ThreadItem[]; now: Date }) {
  return (
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
  );
}
