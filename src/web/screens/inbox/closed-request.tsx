import type { ReferralCard } from '../../../cases/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';
import { TooLate } from './too-late.tsx';

interface ClosedRequestProps {
  referral: ReferralCard;
  onReserve: (referral: ReferralCard) => Promise<unknown>;
}

/** Why a request that was before her eyes waits for her no more. */
export function ClosedRequest({ referral, onReserve }: ClosedRequestProps) {
  const { state, need, can } = referral;
  const isLate = state === 'covered-by-other' || state === 'reserve';
  if (!isLate && state !== 'expired' && state !== 'withdrawn') return null;
  return (
    <section class="stack" aria-label={needTitle(need)}>
      <h2 class="capital quiet">{needTitle(need)}</h2>
      {isLate ? (
        <TooLate onReserve={can.includes('late-yes') ? () => onReserve(referral) : undefined} />
      ) : (
        <Notice live>{t('unsent.over')}</Notice>
      )}
    </section>
  );
}
