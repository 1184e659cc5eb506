import { useEffect, useRef, useState } from 'preact/hooks';
import { shallOffer } from './code-offered.ts';
import { Bell } from './components/bell.tsx';
import { Header } from './components/header.tsx';
import { Notice, OfflineNotice } from './components/notice.tsx';
import { Toasts } from './components/toast.tsx';
import { moveAmongCards, useKeys } from './keyboard.ts';
import { later } from './later.tsx';
import { lazyPage, type Page } from './lazy-page.ts';
import { onThreeShifts } from './quick-exit.ts';
import { here } from './here.ts';
import { alone, homeOf } from './places.ts';
import { LocationProvider, Router, useLocation } from './location.tsx';
import { leaveNow } from './lock.ts';
import { t, withTexts } from './texts.ts';

const SignIn = lazyPage(() => import('./pages/sign-in-page.tsx'), { labels: false });
const home = lazyPage(() => import('./pages/home-page.tsx'));
const thread = lazyPage(() => import('./pages/thread-page.tsx').then((file) => ({ default: file.ThreadPage })), {
  texts: ['telling', 'following'],
});
const rare = lazyPage(() => import('./pages/rare-page.tsx'), { labels: false });
const pages: Readonly<Record<string, Page>> = {
  '/': home,
  '/ask': lazyPage(() => import('./pages/ask-page.tsx'), { texts: ['asking', 'telling', 'begun'] }),
  '/cases': lazyPage(() => import('./pages/cases-page.tsx'), { texts: ['begun'] }),
  '/inbox': lazyPage(() => import('./pages/inbox-page.tsx'), { texts: ['asked'] }),
  '/search': lazyPage(() => import('./pages/search-page.tsx').then((file) => ({ default: file.SearchPage })), {
    texts: ['searching'],
  }),
  '/board': lazyPage(() => import('./pages/board-page.tsx'), { texts: ['coordinating'] }),
  '/entry': lazyPage(() => import('./pages/entry-page.tsx'), { texts: ['entry', 'resting'] }),
  '/settings': lazyPage(() => import('./pages/settings-page.tsx'), { texts: ['settling', 'locking', 'offering'] }),
  '/emergency': lazyPage(() => import('./pages/emergency-page.tsx'), { labels: false }),
  '/join': lazyPage(() => import('./pages/join-page.tsx'), { labels: false, texts: ['joining'] }),
};

const DemoBand = later(() => import('./components/demo-band.tsx').then((file) => file.DemoBand));
const AppNav = later(() => import('./app-nav.tsx').then((file) => file.AppNav));
const AsksAgain = later(() => import('./components/asks-again.tsx').then((file) => file.AsksAgain));
const NewVersion = later(() => import('./components/new-version.tsx').then((file) => file.NewVersion));
const DeviceNotice = later(() =>
  withTexts('locking', import('./components/device-notice.tsx')).then((file) => file.DeviceNotice),
);
const OwnCodeOffer = later(() =>
  withTexts('offering', import('./components/own-code-offer.tsx')).then((file) => file.OwnCodeOffer),
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
        {isIn || open.includes(path) || (collective?.isDemo && path === styleguide) ? (
          <Router
            pageAt={(at) => pageAt(at, collective?.isDemo === true)}
            onArrival={() => main.current?.focus({ preventScroll: true })}
          />
        ) : (
          <SignIn />
        )}
        {isIn && path === homeOf(me) && shallOffer() && <OwnCodeOffer />}
      </main>
      {me && !alone.includes(path) && !path.startsWith('/cases/') && <AppNav me={me} path={path} />}
      <Toasts />
      {showsKeys && <KeysHelp onBoard={path === '/board'} onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

function pageAt(path: string, isDemo: boolean): Page {
  if (path.startsWith('/cases/')) return thread;
  if (path === styleguide && !isDemo) return home;
  return pages[path] ?? rare;
}

/** What the device's client wants said, whatever page is open. */
function ClientNotice() {
  const { notice } = here.use();
  if (notice === undefined) return null;
  return <Notice tone={notice === 'signed-out' ? 'plain' : 'danger'}>{t(`notice.${notice}`)}</Notice>;
}
