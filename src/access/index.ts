/**
 * Access: who acts, what she was permitted, and how a room writes its policy.
 * Must never know: a room's tables, or why a room permits what it does.
 */
export { type Actor, type JobActor, type PersonActor, isPerson } from './actor.ts';
export { policy, permit, can, inState, notFound, type Permitted, type Policy, type PolicyLine } from './policy.ts';
