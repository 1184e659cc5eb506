import card from 'icon:life-buoy';
import hourglass from 'icon:hourglass';
import shield from 'icon:shield-check';
import { LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { t } from '../../texts.ts';

/** The link was used, withdrawn or is too old. */
export function InvitationGone() {
  return <EmptyState icon={hourglass} title={t('join.gone')} words={t('join.gone.words')} />;
}

/** She joined: what she may do already, and what she waits for. */
export function Joined({ isReady }: { isReady: boolean }) {
  return (
    <EmptyState
      icon={isReady ? shield : hourglass}
      title={isReady ? t('join.ready') : t('waiting.title')}
      words={isReady ? t('join.ready.words') : t('waiting.words')}
    >
      <LinkButton look="main" href="/">
        {t('sign-in.go')}
      </LinkButton>
      <LinkButton look="plain" icon={card} href="/emergency">
        {t('emergency.title')}
      </LinkButton>
    </EmptyState>
  );
}
