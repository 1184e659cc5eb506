import { type Actor, inState, isPerson, policy } from '../access/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { moveAppointment } from './appointment.ts';
import { moveCase } from './case.ts';
import { alreadyCovered, cannotWait, caseClosed, contentsGone, onHold } from './errors.ts';
import { isOpenNeed, moveNeed } from './need.ts';
import { moveReferral } from './referral.ts';
import type { Appointment, Case, Need, Referral } from './rows.ts';

type Who<T> = (actor: Actor, row: T) => boolean;

const isHost = (actor: Actor, row: { host: PersonId }): boolean => isPerson(actor) && actor.person === row.host;
const coordinates = (actor: Actor): boolean => isPerson(actor) && actor.roles.includes('coordinator');
/** Confirmed with this role, or invited as ready and not confirmed yet. */
const mayHost = (actor: Actor): boolean => isPerson(actor) && (actor.roles.includes('host') || actor.state === 'ready');
const isSystem = (actor: Actor): boolean => !isPerson(actor);
const isAsked = (actor: Actor, row: Referral): boolean => isPerson(actor) && actor.person === row.expert;
const isExpert: Who<Appointment> = (actor, row) => isPerson(actor) && actor.person === row.expert;
const isSecondAdult: Who<Case> = (actor, row) => isPerson(actor) && actor.person === row.secondAdult;
const accepted: Who<Case> = (actor, row) => isPerson(actor) && row.experts.includes(actor.person);
const holdsKey: Who<Case> = (actor, row) => isPerson(actor) && row.holders.includes(actor.person);

const anyOf =
  <T>(...whos: Who<T>[]): Who<T> =>
  (actor, row) =>
    whos.some((who) => who(actor, row));
const allOf =
  <T>(...whos: Who<T>[]): Who<T> =>
  (actor, row) =>
    whos.every((who) => who(actor, row));

const reads: Who<Case> = anyOf(isHost, isSecondAdult, accepted, allOf(coordinates, holdsKey));
const grants: Who<Case> = anyOf(isHost, allOf(coordinates, holdsKey));

const whileOpen = (row: Case): void => {
  if (!row.hasContents) throw contentsGone();
  if (row.state === 'closed') throw caseClosed();
};
const whileKept = (row: Case): void => {
  if (!row.hasContents) throw contentsGone();
};

/** Who may open a case at all; there is no row yet. */
export const openingPolicy = policy<object>()({ open: { who: mayHost } });

export const casePolicy = policy<Case>()({
  read: { who: reads },
  write: { who: reads, when: whileOpen },
  rotate: { who: grants, when: whileOpen },
  grant: { who: grants, when: whileKept },
  'add-second-adult': { who: isHost, when: whileOpen },
  /** The host lets her go, or she leaves. */
  'remove-second-adult': { who: anyOf(isHost, isSecondAdult), when: whileKept },
  close: { who: anyOf(isHost, coordinates, isSystem), when: inState(moveCase, 'close') },
  reopen: {
    who: anyOf(isHost, coordinates),
    when: (row) => {
      moveCase(row.state, 'reopen');
      whileKept(row);
    },
  },
  hold: { who: anyOf(isHost, coordinates), when: inState(moveCase, 'hold') },
  resume: { who: anyOf(isHost, coordinates, isSystem), when: inState(moveCase, 'resume') },
  /** What somebody who is asked wants to know first is sealed to the host: nobody else could answer. */
  'answer-question': { who: isHost, when: whileOpen },
  /** What coordinators note for each other: sealed to them one by one, whoever holds the case's key. */
  'read-note': { who: coordinates, when: whileKept },
  'write-note': { who: coordinates, when: whileOpen },
  /** The consequences of what happens to its needs. */
  attend: { who: isSystem },
});
export type CaseAction = keyof typeof casePolicy;

const whileSeeking = (row: Need): void => {
  moveNeed(row.state, 'cover');
  if (row.caseState === 'on-hold') throw onHold();
};
const whileOpenNeed = (row: Need): void => {
  // The move that every need that has not ended allows.
  if (!isOpenNeed(row.state)) moveNeed(row.state, 'withdraw');
};

const whileItMayWait = (row: Need): void => {
  whileOpenNeed(row);
  if (row.urgency === 'critical') throw cannotWait();
};
const whileCovered = (row: Need): void => {
  moveNeed(row.state, 'reopen');
};

export const needPolicy = policy<Need>()({
  withdraw: { who: anyOf(isHost, coordinates), when: inState(moveNeed, 'withdraw') },
  escalate: { who: anyOf(isHost, coordinates), when: inState(moveNeed, 'escalate') },
  'ask-again': { who: anyOf(isHost, coordinates), when: whileSeeking },
  widen: { who: coordinates, when: whileSeeking },
  'telephone-yes': { who: coordinates, when: whileSeeking },
  'own-call': { who: isHost, when: whileSeeking },
  take: { who: coordinates, when: whileOpenNeed },
  leave: { who: coordinates, when: whileOpenNeed },
  postpone: { who: coordinates, when: whileItMayWait },
  'bring-back': { who: coordinates, when: whileOpenNeed },
  remind: { who: coordinates, when: whileCovered },
  attend: { who: isSystem },
});
export type NeedAction = keyof typeof needPolicy;

export const referralPolicy = policy<Referral>()({
  /** Nothing is left to see once she said no, or gave it back. */
  read: { who: (actor, row) => isAsked(actor, row) && row.state !== 'declined' && row.state !== 'released' },
  see: { who: isAsked, when: inState(moveReferral, 'accept') },
  accept: {
    who: isAsked,
    when: (row) => {
      if (row.state === 'covered-by-other') throw alreadyCovered();
      moveReferral(row.state, 'accept');
      if (row.caseState === 'on-hold') throw onHold();
    },
  },
  /** Wants to know more first. */
  ask: {
    who: isAsked,
    when: (row) => {
      if (row.state === 'covered-by-other') throw alreadyCovered();
      moveReferral(row.state, 'accept');
    },
  },
  decline: { who: isAsked, when: inState(moveReferral, 'decline') },
  /** The reason comes after the tap, if it comes. */
  explain: {
    who: isAsked,
    when: (row) => {
      if (row.state !== 'declined' || row.declineReason !== null) moveReferral(row.state, 'decline');
    },
  },
  'late-yes': { who: isAsked, when: inState(moveReferral, 'late-yes') },
  attend: { who: isSystem },
});
export type ReferralAction = keyof typeof referralPolicy;

/** Whoever has no account is spoken for by coordinators. */
const speaksForHer: Who<Appointment> = (actor, row) => row.expert === null && coordinates(actor);
const sides = anyOf<Appointment>(isExpert, isHost, speaksForHer);

export const appointmentPolicy = policy<Appointment>()({
  confirm: { who: anyOf(sides, isSystem), when: inState(moveAppointment, 'confirm') },
  release: { who: anyOf(sides, isSystem), when: inState(moveAppointment, 'release') },
  complete: { who: anyOf(sides, isSystem), when: inState(moveAppointment, 'complete') },
  fail: { who: sides, when: inState(moveAppointment, 'fail') },
  attend: { who: isSystem },
});
export type AppointmentAction = keyof typeof appointmentPolicy;

/** What has no row of its own. */
export const boardPolicy = policy<object>()({ read: { who: coordinates }, attend: { who: isSystem } });
export const dutyPolicy = policy<object>()({
  read: { who: coordinates },
  plan: { who: coordinates },
  /** Her own absences, and nobody else's. */
  'be-away': { who: coordinates },
  'come-back': { who: coordinates },
});
