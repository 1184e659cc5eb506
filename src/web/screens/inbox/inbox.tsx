import { useState } from 'preact/hooks';
import coffee from 'icon:coffee';
import type { ReferralCard } from '../../../cases/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page.tsx';
import { Row, Rows } from '../../components/row.tsx';
import { needTiles, tileOfKind } from '../../need-tiles.ts';
import { t } from '../../texts.ts';
import type { UnsentAnswer } from '../../unsent/unsent-answer.ts';
import { needTime, needTitle } from '../need-words.ts';
import { Declined, type DeclineReason } from './declined.tsx';
import { Referral, type ReferralProps } from './referral.tsx';
import './inbox.css';

export interface InboxProps extends Omit<ReferralProps, 'referral' | 'placeName' | 'unsent'> {
  /** What was answered without a network. */
  unsent: readonly UnsentAnswer[];
  /** Those she can still answer, the most urgent first. */
  referrals: readonly ReferralCard[];
  /** What she accepted and that is not over. */
  accepted: readonly ReferralCard[];
  placeName: (municipality: string | undefined) => string | undefined;
  onReason: (referral: ReferralCard, reason: DeclineReason) => Promise<unknown>;
}

/** What she is asked, and what she has accepted. */
export function Inbox({ referrals, accepted, placeName, unsent, onReason, onDecline, ...props }: InboxProps) {
  const [declined, setDeclined] = useState<{ referral: ReferralCard; reason?: DeclineReason }>();
  const decline = async (referral: ReferralCard) => {
    const problem = await onDecline(referral);
    if (!problem) setDeclined({ referral });
    return problem;
  };
  return (
    <>
      <PageTitle title={referrals.length > 0 ? t('inbox.title') : t('inbox.none')} />
      {declined && (
        <Declined
          chosen={declined.reason}
          onReason={(reason) => {
            setDeclined({ ...declined, reason });
            void onReason(declined.referral, reason);
          }}
        />
      )}
      {referrals
        .filter(({ id }) => id !== declined?.referral.id)
        .map((referral) => (
          <Referral
            key={referral.id}
            {...props}
            referral={referral}
            placeName={placeName(referral.need.municipality)}
            unsent={unsent.find((given) => given.referral === referral.id)}
            onDecline={decline}
          />
        ))}
      {referrals.length === 0 && !declined && (
        <EmptyState icon={coffee} title={t('inbox.quiet')} words={t('inbox.quiet.words')} />
      )}
      {accepted.length > 0 && (
        <section class="stack">
          <h2>{t('inbox.accepted')}</h2>
          <Rows>
            {accepted.map(({ id, need, case: caseId }) => (
              <Row
                key={id}
                icon={needTiles[tileOfKind(need.kind)].icon}
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
