/** What coordinators sign: set-up, invitations, statements, rosters, vetting. Loaded when one of them signs in. */
export { confirm, joinsToConfirm, type CheckedWaitingJoin } from './confirm.ts';
export { cosign, proposals, type Proposal } from './cosign.ts';
export { cosignRoster, proposedRosters, type RosterProposal } from './cosign-roster.ts';
export { entriesToVet, type CheckedEntry } from './entries-to-vet.ts';
export { invite, type InviteWish, type MadeInvitation } from './invite.ts';
export { redateWhenDue } from './redate.ts';
export { prepareSetUp, type PreparedSetUp, type SetUpWish } from './set-up.ts';
export { vetEntry, type Vetted } from './vet-entry.ts';
