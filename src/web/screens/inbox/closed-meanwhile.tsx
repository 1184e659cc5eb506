import { useRef } from 'preact/hooks';
import type { ReferralCard } from '../../../cases/contract.ts';
import { later } from '../../later.tsx';

const ClosedRequest = later(() => import('./closed-request.tsx').then((file) => file.ClosedRequest));

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
          <ClosedRequest key={referral.id} referral={referral} onReserve={onReserve} />
        ))}
    </>
  );
}
