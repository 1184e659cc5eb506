import { useState } from 'preact/hooks';
import type { ReferralCard } from '../../cases/contract.ts';
import { ApiError, OfflineError, type AskedHost } from '../../client/index.ts';
import type { Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { keep, kept } from '../kept.ts';
import { EntryBeside } from './entry-beside.tsx';
import { later } from '../later.tsx';
import { attempt, problemOf } from '../problem-of.ts';
import { Inbox, type InboxProps } from '../screens/inbox/inbox.tsx';
import type { Accepted } from '../screens/inbox/referral.tsx';
import { withTexts } from '../texts.ts';
import { useAnswers } from '../use-answers.ts';
import { dropUnsent, keepUnsent } from '../unsent/keep-unsent.ts';
import type { UnsentAnswer } from '../unsent/unsent-answer.ts';

const ShareSheet = later(() =>
  withTexts('settling', import('../screens/inbox/share-sheet.tsx')).then((file) => file.ShareSheet),
);

const order = ['critical', 'urgent', 'soon', 'planned'];

interface OpenInboxProps extends Pick<InboxProps, 'now' | 'referrals' | 'unsent' | 'placeName' | 'rotaTelephone'> {
  reload: () => Promise<void>;
  route: (path: string) => void;
}

/** What she is asked, with what may be done about it. */
export function OpenInbox({ now, referrals, unsent, placeName, rotaTelephone, reload, route }: OpenInboxProps) {
  const [sheet, setSheet] = useState<'away' | 'share'>();
  const answers = useAnswers(referrals);
  const contact = kept('contact') ?? { telephone: '', isShared: true };
  const shared = contact.isShared ? contact.telephone : undefined;
  /** Closed, covered or asked from another device meanwhile: the page shows how it stands. */
  const seen = async <Failed extends Problem | undefined>(problem: Failed): Promise<Failed> => {
    if (problem === 'changed-meanwhile' || problem === 'not-allowed') await reload();
    return problem;
  };
  const accept = async (referral: ReferralCard): Promise<Accepted | Problem> => {
    try {
      await client.accept(referral, shared);
      await dropUnsent(referral.id);
      route(`/cases/${referral.case}`);
      return 'accepted';
    } catch (error) {
      if (error instanceof OfflineError) return keepFor(referral, 'yes');
      await dropUnsent(referral.id);
      if (error instanceof ApiError && error.code === 'cases.already_covered') return 'too-late';
      return seen(problemOf(error));
    }
  };
  const decline = async (referral: ReferralCard): Promise<Problem | 'kept' | undefined> => {
    const failed = await attempt(() => client.api.declineReferral(referral.id, {}));
    return failed === 'offline' ? keepFor(referral, 'no') : seen(failed);
  };
  const ask = async ({ id }: ReferralCard, question: AskedHost): Promise<Problem | undefined> => {
    const referral = referrals.find((one) => one.id === id);
    const failed = referral && (await attempt(() => client.askHost(referral, question)));
    if (!failed) await reload();
    return seen(failed);
  };
  return (
    <>
      <Inbox
        now={now}
        referrals={referrals.toSorted(
          (one, other) => order.indexOf(one.need.urgency) - order.indexOf(other.need.urgency),
        )}
        answers={answers}
        placeName={placeName}
        sharedTelephone={shared}
        rotaTelephone={rotaTelephone}
        onAccept={accept}
        unsent={unsent}
        onDecline={decline}
        onAsk={ask}
        onAway={() => setSheet('away')}
        onShare={() => setSheet('share')}
        onTakeBack={({ id }) => dropUnsent(id)}
        onReason={(referral, reason) => attempt(() => client.api.declineReferral(referral.id, { reason })).then(reload)}
        onReserve={(referral) => attempt(() => client.api.sayLateYes(referral.id)).then(reload)}
      >
        <EntryBeside now={now} asksAway={sheet === 'away'} onAsked={() => setSheet(undefined)} />
      </Inbox>
      {sheet === 'share' && (
        <ShareSheet
          contact={contact}
          onContact={(changed) => attempt(() => keep('contact', changed))}
          onClose={() => setSheet(undefined)}
        />
      )}
    </>
  );
}

async function keepFor({ id }: ReferralCard, answer: UnsentAnswer['answer']): Promise<'kept'> {
  await keepUnsent(id, answer);
  return 'kept';
}
