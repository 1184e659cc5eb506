import board from 'icon:layout-dashboard';
import cases from 'icon:message-circle-heart';
import inbox from 'icon:inbox';
import search from 'icon:search';
import settings from 'icon:settings';
import type { Me } from '../identity/contract.ts';
import { Nav, type NavItem } from './components/nav.tsx';
import { here } from './here.ts';
import { t } from './texts.ts';

/** The flows of one question at a time have the whole screen. */
export const alone = ['/ask', '/join', '/setup', '/emergency'];

/** The places of a person: what she may do decides which, what waits stands beside them. */
export function AppNav({ me, path }: { me: Me; path: string }) {
  const { unread } = here.use();
  if (alone.includes(path) || path.startsWith('/cases/')) return null;
  return <Nav items={placesOf(me, unread)} path={path === '/' ? homeOf(me) : path} />;
}

/** Where somebody begins: the board, what she is asked, or what she asked. */
export function homeOf({ roles, state }: Me): string {
  if (roles.includes('coordinator')) return '/board';
  if (roles.includes('expert')) return '/inbox';
  return roles.includes('host') || state === 'ready' ? '/cases' : '/search';
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
