import { useEffect } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import hourglass from 'icon:hourglass';
import { homeOf } from '../places.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { here } from '../here.ts';
import { t } from '../texts.ts';

/** Leads everybody to where she begins; whoever waits to be confirmed is told so. */
export default function HomePage() {
  const { me } = here.use();
  const { route, path } = useLocation();
  const isWaiting = me?.state === 'waiting';
  useEffect(() => {
    // Whoever has gone on meanwhile is not brought back.
    const isStillHere = path === location.pathname;
    if (me && !isWaiting && isStillHere) route(homeOf(me), true);
  }, [me]);
  if (!isWaiting) return null;
  return (
    <EmptyState icon={hourglass} title={t('waiting.title')} words={t('waiting.words')}>
      <LinkButton look="main" href="/search">
        {t('nav.search')}
      </LinkButton>
      <LinkButton look="plain" href="/emergency">
        {t('emergency.title')}
      </LinkButton>
    </EmptyState>
  );
}
