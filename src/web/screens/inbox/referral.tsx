import { useState } from 'preact/hooks';
import check from 'icon:check';
import languages from 'icon:languages';
import clock from 'icon:clock';
import link from 'icon:link-2';
import pin from 'icon:map-pin';
import user from 'icon:user-round-check';
import users from 'icon:users';
import type { ReferralCard } from '../../../cases/contract.ts';
import type { AskedHost, AnsweredQuestion } from '../../../client/index.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { dayAndTime } from '../../dates.ts';
import { kindLabel } from '../../labels.ts';
import { later } from '../../later.tsx';
import { countsPeople } from '../../need-kinds.ts';
import { listed } from '../../lists.ts';
import { locale, t, withTexts } from '../../texts.ts';
import { needPlace, needTime, needTitle } from '../need-words.ts';
import { pairWords } from '../pair-words.ts';
import type { UnsentAnswer } from '../../unsent/unsent-answer.ts';
import { UnsentNotice } from './unsent-notice.tsx';
import { whyWords } from './why-words.ts';

const TooLate = later(() => import('./too-late.tsx').then((file) => file.TooLate));
const QuestionSheet = later(() =>
  withTexts('answering', import('../answering/question-sheet.tsx')).then((file) => file.QuestionSheet),
);
const QuestionPart = later(() =>
  withTexts('answering', import('../answering/question-part.tsx')).then((file) => file.QuestionPart),
);

/** `kept`: no network; the answer waits on this device. */
export type Accepted = 'accepted' | 'too-late' | 'kept';

export interface ReferralProps {
  referral: ReferralCard;
  /** The most pressing one: its yes is the page's one main button. */
  isFirst: boolean;
  placeName?: string | undefined;
  now: Date;
  /** Her number goes with her yes, unless she switched that off. */
  sharedTelephone?: string | undefined;
  rotaTelephone?: string | undefined;
  /** What the host answered to her question, opened on this device; `shut`: it does not hold. */
  answer?: AnsweredQuestion | 'shut' | undefined;
  onAccept: (referral: ReferralCard) => Promise<Accepted | Problem>;
  onDecline: (referral: ReferralCard) => Promise<Problem | 'kept' | undefined>;
  onAsk: (referral: ReferralCard, question: AskedHost) => Promise<Problem | undefined>;
  /** Answered without a network. */
  unsent?: UnsentAnswer | undefined;
  onTakeBack: (referral: ReferralCard) => Promise<unknown>;
  onReserve: (referral: ReferralCard) => Promise<unknown>;
}

/** One question put to her: all she needs to answer it, and three answers. Nothing of what the host wrote. */
export function Referral({ referral, isFirst, placeName, now, sharedTelephone, rotaTelephone, ...on }: ReferralProps) {
  const [asks, setAsks] = useState(false);
  const [isLate, setLate] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { need, question } = referral;
  const accept = async () => {
    const answer = await on.onAccept(referral);
    if (answer === 'too-late') setLate(true);
    else setProblem(answer === 'accepted' || answer === 'kept' ? undefined : answer);
  };
  const decline = async () => {
    const answer = await on.onDecline(referral);
    setProblem(answer === 'kept' ? undefined : answer);
  };
  const isPressing = need.urgency === 'critical' || need.urgency === 'urgent';
  if (isLate) return <TooLate onReserve={() => on.onReserve(referral)} />;
  return (
    <Card tone={need.urgency === 'critical' ? 'urgent' : 'plain'} label={needTitle(need)}>
      <div class="referral-head">
        <h2>{needTitle(need)}</h2>
        {(isPressing || need.halfDays.length > 0) && (
          <Chip tone={isPressing ? 'urgent' : 'plain'}>{t(`urgency.${need.urgency}`)}</Chip>
        )}
      </div>
      {referral.wasReserve && <Notice tone="good">{t('referral.asked-again')}</Notice>}
      <NeedFacts referral={referral} placeName={placeName} now={now} />
      {!referral.hostIsConfirmed && <Notice>{t('referral.unconfirmed')}</Notice>}
      {question && <QuestionPart now={now} question={question} answer={on.answer} onAgain={() => setAsks(true)} />}
      {problem && <ProblemNotice problem={problem} telephone={rotaTelephone} />}
      {on.unsent ? (
        <UnsentNotice given={on.unsent} onYes={accept} onTakeBack={() => on.onTakeBack(referral)} />
      ) : (
        <div class="answers">
          <Button look={isFirst ? 'main' : 'soft'} icon={check} wide onPress={accept}>
            {t('referral.accept')}
          </Button>
          <div class="answers-pair">
            <Button look="outline" onPress={decline}>
              {t('referral.decline')}
            </Button>
            <Button look="outline" onPress={() => setAsks(true)}>
              {t('referral.question')}
            </Button>
          </div>
          <p class="quiet small">
            {sharedTelephone ? t('referral.number', { telephone: sharedTelephone }) : t('referral.no-number')}{' '}
            {t('referral.no-reason')}
          </p>
        </div>
      )}
      {asks && (
        <QuestionSheet
          name={referral.id}
          rotaTelephone={rotaTelephone}
          isWaiting={question !== undefined && question.answer === undefined}
          onSend={(asked) => on.onAsk(referral, asked)}
          onClose={() => setAsks(false)}
        />
      )}
    </Card>
  );
}

/** When, where, for whom, with what, and why she is asked. */
function NeedFacts({ referral, placeName, now }: Pick<ReferralProps, 'referral' | 'placeName' | 'now'>) {
  const { need, distanceKm, pairs, together, why } = referral;
  return (
    <Facts>
      <Fact
        icon={clock}
        detail={t('referral.until', { when: dayAndTime(new Date(referral.askedUntil), now, locale()) })}
      >
        <strong>{needTime(need, now)}</strong>
      </Fact>
      <Fact
        icon={pin}
        detail={
          distanceKm === undefined || distanceKm < 1
            ? undefined
            : t('referral.distance', { km: Math.round(distanceKm) })
        }
      >
        {needPlace(need, placeName)}
      </Fact>
      {pairs.length > 0 && <Fact icon={languages}>{pairWords(pairs)}</Fact>}
      {wishes(need) !== '' && <Fact icon={users}>{wishes(need)}</Fact>}
      {together.length > 0 && (
        <Fact icon={link}>
          {t('referral.together', { kinds: listed(together.map(({ kind }) => kindLabel(kind))) })}
        </Fact>
      )}
      <Fact icon={user} detail={t('referral.policy', { version: why.policyVersion })}>
        <span class="quiet small">
          <strong>{t('referral.why')}</strong> {whyWords(why)}
        </span>
      </Fact>
    </Facts>
  );
}

function wishes({ kind, people, genderWish, mode }: ReferralCard['need']): string {
  return [
    // That it is by telephone stands where the place would.
    mode === 'any' || mode === 'phone' ? '' : t(`mode.${mode}`),
    people === undefined || !countsPeople(kind) ? '' : t('people.count', { count: people }),
    genderWish && genderWish !== 'other' ? t(`wish.${genderWish}`) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
