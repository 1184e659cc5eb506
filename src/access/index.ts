/**
 * Access: who acts, what she was permitted, how a room writes its policy and a route declares it.
 * Must never know: a room's tables, or why a room permits what it does.
 */
export { type Actor, type JobActor, type PersonActor, isPerson } from './actor.ts';
export { policy, permit, can, inState, notFound, type Permitted, type Policy, type PolicyLine } from './policy.ts';
export type { PolicySample, RoomPolicy } from './policy.ts';
export type { Access, App } from './route.ts';
