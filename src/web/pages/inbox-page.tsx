import { useEffect } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import type { ReferralCard } from '../../cases/contract.ts';
import { ProblemNotice } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { OpenInbox } from './inbox-open.tsx';
import { useNow } from '../now.ts';
import { usePlaceNames } from '../place-names.ts';
import { here } from '../here.ts';
import { useLoaded } from '../use-loaded.ts';
import { readUnsent } from '../unsent/keep-unsent.ts';
import { unsent } from '../unsent/unsent.ts';

export default function InboxPage() {
  const now = useNow();
  const placeName = usePlaceNames();
  const { route } = useLocation();
  const { collective } = here.use();
  const { answers } = unsent.use();
  // Also when an answer that waited has been sent.
  const { value, problem, reload } = useLoaded(() => client.api.referrals(), ['referrals'], String(answers.length));
  useEffect(() => {
    void readUnsent();
  }, []);
  useSight(value);
  const telephone = collective?.rotaTelephone;
  if (value === undefined) return problem ? <ProblemNotice problem={problem} telephone={telephone} /> : <Waiting />;
  return (
    <OpenInbox
      now={now}
      referrals={value}
      unsent={answers}
      placeName={placeName}
      rotaTelephone={telephone}
      reload={reload}
      route={route}
    />
  );
}

/** Whoever asked may know that it was looked at. */
function useSight(referrals: readonly ReferralCard[] | undefined): void {
  useEffect(() => {
    for (const { id, seenAt, can } of referrals ?? []) {
      if (seenAt === undefined && can.includes('see')) void client.api.seeReferral(id).catch(() => undefined);
    }
  }, [referrals]);
}
