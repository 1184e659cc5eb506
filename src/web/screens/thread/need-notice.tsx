import phone from 'icon:phone';
import type { NeedView } from '../../../cases/contract.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayAndTime } from '../../dates.ts';
import { locale, t } from '../../texts.ts';

interface NeedNoticeProps {
  need: NeedView;
  now: Date;
  rotaTelephone?: string | undefined;
  onAskAgain: () => Promise<unknown>;
  onWithdraw: () => Promise<unknown>;
}

/** What is happening while nobody has accepted; and, once the last moment has passed, whether it is still needed. */
export function NeedNotice({ need, now, rotaTelephone, onAskAgain, onWithdraw }: NeedNoticeProps) {
  const isSeeking = need.state === 'searching' || need.state === 'escalated';
  if (!isSeeking) return null;
  return (
    <Notice tone={need.state === 'escalated' || need.isStillNeeded ? 'urgent' : 'plain'}>
      <span>{wordsOf(need, now)}</span>
      {need.isStillNeeded && need.can.includes('ask-again') && (
        <div class="chips">
          <Button look="main" onPress={onAskAgain}>
            {t('still.yes')}
          </Button>
          <Button look="plain" onPress={onWithdraw}>
            {t('still.no')}
          </Button>
        </div>
      )}
      {need.urgency === 'critical' && rotaTelephone && (
        <LinkButton look="danger" icon={phone} href={`tel:${rotaTelephone}`}>
          {t('call.rota')}
        </LinkButton>
      )}
    </Notice>
  );
}

function wordsOf({ state, isStillNeeded, nextLookAt, counts, askedUntil }: NeedView, now: Date): string {
  const when = (at: string) => dayAndTime(new Date(at), now, locale());
  if (isStillNeeded) return t('still.title');
  if (state === 'escalated') return t('thread.escalated');
  if (nextLookAt && counts.asked === 0) return t('sent.night', { when: when(nextLookAt) });
  return t('thread.searching', { when: when(askedUntil) });
}
