import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { ReferralCard } from '../../cases/contract.ts';
import { ApiError, OfflineError } from '../../client/index.ts';
import { ProblemNotice, type Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { kept } from '../kept.ts';
import { useNow } from '../now.ts';
import { usePlaceNames } from '../place-names.ts';
import { attempt, problemOf } from '../problem-of.ts';
import { Inbox } from '../screens/inbox/inbox.tsx';
import type { Accepted } from '../screens/inbox/referral.tsx';
import { here } from '../here.ts';
import { useLoaded } from '../use-loaded.ts';
import { dropUnsent, keepUnsent, readUnsent, unsent } from '../unsent/keep-unsent.ts';
import type { UnsentAnswer } from '../unsent/unsent-answer.ts';

const order = ['critical', 'urgent', 'soon', 'planned'];

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
    // Before it is needed: without a network it would not come.
    void import('../unsent/send-unsent.ts').catch(() => undefined);
  }, []);
  useSight(value);
  if (value === undefined) return problem ? <ProblemNotice problem={problem} /> : <Waiting />;
  const contact = kept('contact');
  const shared = contact?.isShared ? contact.telephone : undefined;
  const accept = async (referral: ReferralCard): Promise<Accepted | Problem> => {
    try {
      await client.accept(referral, shared);
      await dropUnsent(referral.id);
      route(`/cases/${referral.case}`);
      return 'accepted';
    } catch (error) {
      if (error instanceof OfflineError) return keepFor(referral, 'yes');
      await dropUnsent(referral.id);
      return error instanceof ApiError && error.code === 'cases.already_covered' ? 'too-late' : problemOf(error);
    }
  };
  const decline = async (referral: ReferralCard): Promise<Problem | 'kept' | undefined> => {
    const failed = await attempt(() => client.api.declineReferral(referral.id, {}));
    return failed === 'offline' ? keepFor(referral, 'no') : failed;
  };
  return (
    <Inbox
      now={now}
      referrals={value
        .filter(({ can }) => can.includes('accept'))
        .sort((one, other) => order.indexOf(one.need.urgency) - order.indexOf(other.need.urgency))}
      accepted={value.filter(({ state }) => state === 'accepted')}
      placeName={placeName}
      sharedTelephone={shared}
      rotaTelephone={collective?.rotaTelephone}
      onAccept={accept}
      unsent={answers}
      onDecline={decline}
      onTakeBack={({ id }) => dropUnsent(id)}
      onReason={(referral, reason) => attempt(() => client.api.declineReferral(referral.id, { reason })).then(reload)}
      onReserve={(referral) => attempt(() => client.api.sayLateYes(referral.id))}
    />
  );
}

async function keepFor({ id }: ReferralCard, answer: UnsentAnswer['answer']): Promise<'kept'> {
  await keepUnsent(id, answer);
  return 'kept';
}

/** Whoever asked may know that it was looked at. */
function useSight(referrals: readonly ReferralCard[] | undefined): void {
  useEffect(() => {
    for (const { id, seenAt, can } of referrals ?? []) {
      if (seenAt === undefined && can.includes('see')) void client.api.seeReferral(id).catch(() => undefined);
    }
  }, [referrals]);
}
