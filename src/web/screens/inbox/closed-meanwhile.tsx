import { useRef } from 'preact/hooks';
import type { ReferralCard } from '../../../cases/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';
import { needTitle } from '../need-words.ts';
import { TooLate } from './too-late.tsx';

interface ClosedMeanwhileProps {
  /** All of hers, as they stand now. */
  all: readonly ReferralCard[];
  onReserve: (referral: ReferralCard) => Promise<unknown>;
}

/** What was before her eyes and waits for her no more: it closes visibly and at once, with thanks. */
export function ClosedMeanwhile({ all, onReserve }: ClosedMeanwhileProps) {
  const shown = useRef(new Set<string>());
  for (const { id, can } of all) if (can.includes('accept')) shown.current.add(id);
  return (
    <>
      {all
        .filter(({ id, can }) => shown.current.has(id) && !can.includes('accept'))
        .map((referral) => (
          <Closed key={referral.id} referral={referral} onReserve={onReserve} />
        ))}
    </>
  );
}

function Closed({ referral, onReserve }: { referral: ReferralCard } & Pick<ClosedMeanwhileProps, 'onReserve'>) {
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
