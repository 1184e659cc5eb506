/**
 * Identity: accounts, invitations, doors, sign-ins, suspensions, rosters and statements; the collective's settings.
 * Must never know: a private key, a word of anybody's seven, an invitation's secret, a real name, an address or a browser.
 */
export type { IdentityDeps } from './deps.ts';
export { ensureCollective } from './ensure-collective.ts';
export { identityExpiries } from './expiries.ts';
export { coordinationNewsOf, welcomeNewsOf, type PersonNews } from './person-news.ts';
export { kindsVetted, personConfirmed } from './follow-statements.ts';
export { suspensionLifted } from './lift-suspension.ts';
export { makeSetupToken } from './make-setup-token.ts';
export { identityPolicies } from './policies.ts';
export { coordinators, dutyCoordinators, proofsOf } from './proofs.ts';
export { readFace, type Face } from './read-collective.ts';
export { suspensionsFor } from './read-suspensions.ts';
export {
  confirmedByHandle,
  holdUnsuspended,
  loadActor,
  peopleRows as peopleById,
  rosteredPeople,
  suspendedAmong,
} from './store/people.ts';
export { standingSuspensions, suspensionById } from './store/suspensions.ts';
export { personSuspended } from './suspend-person.ts';
export { branchesOf as branches, settings } from './store/collective.ts';
export { identitySweeps } from './sweeps.ts';
