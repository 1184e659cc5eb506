import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import { alone, AppNav, homeOf } from './app-nav.tsx';
import { DemoBand } from './components/demo-band.tsx';
import { Header } from './components/header.tsx';
import { Notice, OfflineNotice } from './components/notice.tsx';
import { Toasts } from './components/toast.tsx';
import { moveAmongCards, useKeys } from './keyboard.ts';
import { later } from './later.tsx';
import { lazyPage } from './lazy-page.ts';
import { onThreeShifts } from './quick-exit.ts';
import { here } from './here.ts';
import { leaveNow } from './lock.ts';
import { t, withTexts } from './texts.ts';

const pages = {
  signIn: lazyPage(() => import('./pages/sign-in-page.tsx'), { labels: false }),
  home: lazyPage(() => import('./pages/home-page.tsx')),
  ask: lazyPage(() => import('./pages/ask-page.tsx'), { texts: ['asking'] }),
  cases: lazyPage(() => import('./pages/cases-page.tsx'), { texts: ['asking'] }),
  thread: lazyPage(() => import('./pages/thread-page.tsx'), { texts: ['asking', 'following'] }),
  inbox: lazyPage(() => import('./pages/inbox-page.tsx')),
  search: lazyPage(() => import('./pages/search-page.tsx')),
  board: lazyPage(() => import('./pages/board-page.tsx'), { texts: ['coordinating'] }),
  entry: lazyPage(() => import('./pages/entry-page.tsx'), { texts: ['entry'] }),
  settings: lazyPage(() => import('./pages/settings-page.tsx'), { texts: ['locking'] }),
  emergency: lazyPage(() => import('./pages/emergency-page.tsx'), { labels: false }),
  rare: lazyPage(() => import('./pages/rare-page.tsx'), { labels: false }),
  join: lazyPage(() => import('./pages/join-page.tsx'), { labels: false, texts: ['joining'] }),
};

const Bell = later(() => import('./components/bell.tsx').then((file) => file.Bell));
const AsksAgain = later(() => import('./components/asks-again.tsx').then((file) => file.AsksAgain));
const NewVersion = later(() => import('./components/new-version.tsx').then((file) => file.NewVersion));
const DeviceNotice = later(() =>
  withTexts('locking', import('./components/device-notice.tsx')).then((file) => file.DeviceNotice),
);
const OwnCodeOffer = later(() =>
  withTexts('locking', import('./components/own-code-offer.tsx')).then((file) => file.OwnCodeOffer),
);
const KeysHelp = later(() => import('./components/keys-help.tsx').then((file) => file.KeysHelp));

/** Whoever holds no account may open these. */
const open = ['/join', '/setup', '/emergency', '/search', '/lost'];
/** Each component in every state: in a demo only. */
const styleguide = '/styleguide';
/** These spread where there is room. */
const wide = ['/board', '/board/pictures', styleguide];

/** The whole page: header, the page of this address, the places at the thumb. Drawn anew when the language changes. */
export function App() {
  const { drawing } = here.use();
  return (
    <LocationProvider>
      <Frame key={drawing} />
    </LocationProvider>
  );
}

function Frame() {
  const { path, route } = useLocation();
  const { me, unread, collective, isOffline, newVersion, asksAgain, clockAhead, keepsNothing } = here.use();
  const [showsKeys, setShowsKeys] = useState(false);
  const main = useRef<HTMLElement>(null);
  const isIn = me !== undefined;
  useEffect(() => onThreeShifts(leaveNow), []);
  useKeys({
    '/': () => route('/search'),
    '?': () => setShowsKeys(true),
    j: () => moveAmongCards(1),
    k: () => moveAmongCards(-1),
  });
  return (
    <div class={wide.includes(path) ? 'page page-wide' : 'page'}>
      {collective?.isDemo && <DemoBand />}
      <Header onLeave={leaveNow}>{me && <Bell count={unread?.news ?? 0} />}</Header>
      <main ref={main} tabIndex={-1} class={path.startsWith('/cases/') ? 'unprinted' : undefined}>
        {path.startsWith('/cases/') && <p class="on-paper">{t('print.sealed')}</p>}
        {isOffline && <OfflineNotice telephone={collective?.rotaTelephone} />}
        <ClientNotice />
        {(keepsNothing || (clockAhead ?? 0) !== 0) && <DeviceNotice />}
        {asksAgain && path !== '/inbox' && <AsksAgain />}
        {newVersion && !alone.includes(path) && <NewVersion onLoad={newVersion} />}
        <ErrorBoundary>
          {isIn || open.includes(path) || (collective?.isDemo && path === styleguide) ? (
            <Router onRouteChange={() => main.current?.focus({ preventScroll: true })}>
              <Route path="/" component={pages.home} />
              <Route path="/ask" component={pages.ask} />
              <Route path="/cases" component={pages.cases} />
              <Route path="/cases/:id" component={pages.thread} />
              <Route path="/inbox" component={pages.inbox} />
              <Route path="/search" component={pages.search} />
              <Route path="/board" component={pages.board} />
              <Route path="/entry" component={pages.entry} />
              <Route path="/settings" component={pages.settings} />
              <Route path="/emergency" component={pages.emergency} />
              <Route path="/join" component={pages.join} />
              <Route default component={path === styleguide && !collective?.isDemo ? pages.home : pages.rare} />
            </Router>
          ) : (
            <pages.signIn />
          )}
        </ErrorBoundary>
        {isIn && path === homeOf(me) && <OwnCodeOffer />}
      </main>
      {me && <AppNav me={me} path={path} />}
      <Toasts />
      {showsKeys && <KeysHelp onBoard={path === '/board'} onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

/** What the device's client wants said, whatever page is open. */
function ClientNotice() {
  const { notice } = here.use();
  if (notice === undefined) return null;
  return <Notice tone={notice === 'signed-out' ? 'plain' : 'danger'}>{t(`notice.${notice}`)}</Notice>;
}
