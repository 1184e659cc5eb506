import type { Me } from '../identity/contract.ts';

/** The flows of one question at a time have the whole screen. */
export const alone = ['/ask', '/join', '/setup', '/emergency'];

/** Where somebody begins: the board, what she is asked, or what she asked. */
export function homeOf({ roles, state }: Me): string {
  if (roles.includes('coordinator')) return '/board';
  if (roles.includes('expert')) return '/inbox';
  return roles.includes('host') || state === 'ready' ? '/cases' : '/search';
}
