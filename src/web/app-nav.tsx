import board from 'icon:layout-dashboard';
import cases from 'icon:message-circle-heart';
import inbox from 'icon:inbox';
import search from 'icon:search';
import settings from 'icon:settings';
import type { Me } from '../identity/contract.ts';
import { Nav, type NavItem } from './components/nav.tsx';
import { here } from './here.ts';
import { homeOf } from './places.ts';
import { t } from './texts.ts';

/** The places of a person: what she may do decides which, what waits stands beside them. */
export function AppNav({ me, path }: { me: Me; path: string }) {
  const { unread } = here.use();
  return <Nav items={placesOf(me, unread)} path={path === '/' ? homeOf(me) : path} />;
}

function placesOf(me: Me, unread: ReturnType<typeof here.read>['unread']): NavItem[] {
  const has = (role: Me['roles'][number]) => me.roles.includes(role);
  return [
    ...(has('coordinator') ? [{ href: '/board', label: t('nav.board'), icon: board, unread: unread?.stuck }] : []),
    ...(has('expert') ? [{ href: '/inbox', label: t('nav.inbox'), icon: inbox, unread: unread?.referrals }] : []),
    { href: '/cases', label: t('nav.cases'), icon: cases, unread: unread?.threads },
    { href: '/search', label: t('nav.search'), icon: search },
    { href: '/settings', label: t('nav.settings'), icon: settings },
  ];
}
