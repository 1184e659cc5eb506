/**
 * Kernel: the words every room shares. Ids, the clock, the one error rules throw, state machines, the closed lists.
 * Must never know: a database, a request, a person's data. Runs in the browser too.
 */
export { newId, isId, type Id } from './ids.ts';
export type { CaseId, EntryId, InvitationId, NeedId, PersonId, ReferralId, SignInId, AppointmentId } from './ids.ts';
export { systemClock, manualClock, type Clock, type ManualClock } from './clock.ts';
export { DomainError, type ErrorKind } from './error.ts';
export { machine, type Machine, type Mover } from './machine.ts';
export {
  locales,
  roles,
  tiers,
  urgencies,
  modes,
  genders,
  type Gender,
  type Locale,
  type Mode,
  type Role,
  type Tier,
  type Urgency,
} from './words.ts';
export { minutes, hours, days } from './duration.ts';
export { domainOfKind, isKind, kinds, needsTwoSignatures, type Kind, type KindDomain } from './kinds.ts';
export { isLanguage, languages, type Language } from './languages.ts';
export { isTopic, topics, type Topic } from './topics.ts';
export { isZone, zones, type Zone } from './zones.ts';
export { distanceKm, type Point } from './distance.ts';
export { instantOf, localTimeOf, type LocalTime } from './local-time.ts';
export { ibanHolds } from './iban.ts';
