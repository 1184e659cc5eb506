import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import check from 'icon:check';
import agreed from 'icon:user-round-check';
import type { ReferralCard } from '../../../cases/contract.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { later } from '../../later.tsx';
import { t, withTexts } from '../../texts.ts';
import type { UnsentAnswer } from '../../unsent/unsent-answer.ts';
import { needTime, needTitle } from '../need-words.ts';
import { ClosedMeanwhile } from './closed-meanwhile.tsx';
import type { DeclineReason } from './declined.tsx';
import { Referral, type ReferralProps } from './referral.tsx';
import './inbox.css';

const Declined = later(() => withTexts('declined', import('./declined.tsx')).then((file) => file.Declined));

export interface InboxProps extends Omit<ReferralProps, 'referral' | 'isFirst' | 'placeName' | 'unsent' | 'answer'> {
  /** What was answered without a network. */
  unsent: readonly UnsentAnswer[];
  /** All of hers, the most urgent first. */
  referrals: readonly ReferralCard[];
  /** What hosts answered to her questions, by referral. */
  answers: ReadonlyMap<string, ReferralProps['answer']>;
  placeName: (municipality: string | undefined) => string | undefined;
  onReason: (referral: ReferralCard, reason: DeclineReason) => Promise<unknown>;
  /** Opens what is to be asked: until when she is away. */
  onAway: () => void;
  /** Opens which number goes with a yes. */
  onShare: () => void;
  /** What is to be said about her own entry: it rests, or is it still true? */
  children?: ComponentChildren;
}

/** What she is asked, and what she has accepted. */
export function Inbox({
  referrals,
  answers,
  placeName,
  unsent,
  onReason,
  onDecline,
  onAway,
  onShare,
  children,
  ...props
}: InboxProps) {
  const [declined, setDeclined] = useState<{ referral: ReferralCard; reason?: DeclineReason }>();
  const decline = async (referral: ReferralCard) => {
    const problem = await onDecline(referral);
    if (!problem) setDeclined({ referral });
    return problem;
  };
  const explain = async (reason: DeclineReason) => {
    if (declined === undefined) return;
    setDeclined({ ...declined, reason });
    if (reason === 'busy-until') onAway();
    await onReason(declined.referral, reason);
  };
  const asked = referrals.filter(({ id, can }) => can.includes('accept') && id !== declined?.referral.id);
  const accepted = referrals.filter(({ state }) => state === 'accepted');
  return (
    <>
      <PageTitle title={asked.length > 0 ? t('inbox.title') : t('inbox.none')} />
      {children}
      {declined && <Declined chosen={declined.reason} onReason={explain} onAway={onAway} />}
      <ClosedMeanwhile all={referrals} onReserve={props.onReserve} />
      {asked.map((referral, index) => (
        <Referral
          key={referral.id}
          {...props}
          referral={referral}
          isFirst={index === 0}
          placeName={placeName(referral.need.municipality)}
          unsent={unsent.find((given) => given.referral === referral.id)}
          answer={answers.get(referral.id)}
          onDecline={decline}
        />
      ))}
      {asked.length === 0 && !declined && (
        <EmptyState icon={check} title={t('inbox.quiet')} words={t('inbox.quiet.words')} />
      )}
      <div class="answers-pair">
        <Button look="plain" onPress={onAway}>
          {t('referral.away')}
        </Button>
        <Button look="plain" onPress={onShare}>
          {t('referral.number-change')}
        </Button>
      </div>
      {accepted.length > 0 && (
        <section class="stack">
          <h2>{t('inbox.accepted')}</h2>
          <Rows>
            {accepted.map(({ id, need, case: caseId }) => (
              <Row
                key={id}
                icon={agreed}
                title={needTitle(need)}
                detail={needTime(need, props.now)}
                href={`/cases/${caseId}`}
              />
            ))}
          </Rows>
        </section>
      )}
    </>
  );
}
