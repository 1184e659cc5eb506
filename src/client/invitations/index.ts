/** Joining by a link: the browser makes keys, vault and words. Loaded by the join page. */
export { openInvitation, prepareToJoin, type Joiner, type OpenedInvitation } from './join.ts';
