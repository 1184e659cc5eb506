import { useState } from 'preact/hooks';
import check from 'icon:check';
import clock from 'icon:clock';
import link from 'icon:link-2';
import pin from 'icon:map-pin';
import user from 'icon:user-round-check';
import users from 'icon:users';
import type { ReferralCard } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Fact, Facts } from '../../components/fact.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { dayAndTime } from '../../dates.ts';
import { kindLabel } from '../../labels.ts';
import { countsPeople } from '../../need-tiles.ts';
import { listed } from '../../lists.ts';
import { locale, t } from '../../texts.ts';
import { needPlace, needTime, needTitle } from '../need-words.ts';
import type { UnsentAnswer } from '../../unsent/unsent-answer.ts';
import { UnsentNotice } from './unsent-notice.tsx';
import { QuestionSheet } from './question-sheet.tsx';
import { whyWords } from './why-words.ts';

/** `kept`: no network; the answer waits on this device. */
export type Accepted = 'accepted' | 'too-late' | 'kept';

export interface ReferralProps {
  referral: ReferralCard;
  placeName?: string | undefined;
  now: Date;
  /** Her number goes with her yes, unless she switched that off. */
  sharedTelephone?: string | undefined;
  rotaTelephone?: string | undefined;
  onAccept: (referral: ReferralCard) => Promise<Accepted | Problem>;
  onDecline: (referral: ReferralCard) => Promise<Problem | 'kept' | undefined>;
  /** Answered without a network. */
  unsent?: UnsentAnswer | undefined;
  onTakeBack: (referral: ReferralCard) => Promise<unknown>;
  onReserve: (referral: ReferralCard) => Promise<unknown>;
}

/** One question put to her: all she needs to answer it, and three answers. Nothing of what the host wrote. */
export function Referral({ referral, placeName, now, sharedTelephone, rotaTelephone, ...on }: ReferralProps) {
  const [asks, setAsks] = useState(false);
  const [isLate, setLate] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { need, distanceKm } = referral;
  const accept = async () => {
    const answer = await on.onAccept(referral);
    if (answer === 'too-late') setLate(true);
    else setProblem(answer === 'accepted' || answer === 'kept' ? undefined : answer);
  };
  const decline = async () => {
    const answer = await on.onDecline(referral);
    setProblem(answer === 'kept' ? undefined : answer);
  };
  if (isLate) return <TooLate onReserve={() => on.onReserve(referral)} />;
  return (
    <Card tone={need.urgency === 'critical' ? 'urgent' : 'plain'} label={needTitle(need)}>
      <div class="referral-head">
        <h2>{needTitle(need)}</h2>
        <Chip tone={need.urgency === 'critical' || need.urgency === 'urgent' ? 'urgent' : 'plain'}>
          {t(`urgency.${need.urgency}`)}
        </Chip>
      </div>
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
        {wishes(need) !== '' && <Fact icon={users}>{wishes(need)}</Fact>}
        {referral.together.length > 0 && (
          <Fact icon={link}>
            {t('referral.together', { kinds: listed(referral.together.map(({ kind }) => kindLabel(kind))) })}
          </Fact>
        )}
        <Fact icon={user}>
          <span class="quiet small">
            <strong>{t('referral.why')}</strong> {whyWords(referral.why)}
          </span>
        </Fact>
      </Facts>
      {!referral.hostIsConfirmed && <Notice>{t('referral.unconfirmed')}</Notice>}
      {problem && <ProblemNotice problem={problem} telephone={rotaTelephone} />}
      {on.unsent ? (
        <UnsentNotice given={on.unsent} onYes={accept} onTakeBack={() => on.onTakeBack(referral)} />
      ) : (
        <div class="answers">
          <Button look="main" icon={check} wide onPress={accept}>
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
      {asks && <QuestionSheet rotaTelephone={rotaTelephone} onClose={() => setAsks(false)} />}
    </Card>
  );
}

function TooLate({ onReserve }: { onReserve: () => Promise<unknown> }) {
  const [isReserve, setReserve] = useState(false);
  return (
    <Notice tone="good" icon={check} live>
      <strong>{t('referral.too-late')}</strong>
      {isReserve ? (
        <span>{t('referral.is-reserve')}</span>
      ) : (
        <Button look="outline" onPress={() => onReserve().then(() => setReserve(true))}>
          {t('referral.reserve')}
        </Button>
      )}
    </Notice>
  );
}

function wishes({ kind, people, genderWish }: ReferralCard['need']): string {
  return [
    people === undefined || !countsPeople(kind) ? '' : t('people.count', { count: people }),
    genderWish && genderWish !== 'other' ? t(`wish.${genderWish}`) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
