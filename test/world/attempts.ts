import { moveAppointment } from '../../src/cases/appointment.ts';
import { moveCase } from '../../src/cases/case.ts';
import { isOpenNeed, moveNeed } from '../../src/cases/need.ts';
import { moveReferral } from '../../src/cases/referral.ts';

/** A route that moves something, and the states from which its machine lets it. */
export interface Attempt {
  readonly name: string;
  readonly by: 'host' | 'expert' | 'coordinator';
  readonly method: 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly allowed: (state: string) => boolean;
}

const moves = (mover: { allows(state: never, move: never): boolean }, move: string) => (state: string) =>
  mover.allows(state as never, move as never);
const seeking = moves(moveNeed, 'cover');
const open = (state: string): boolean => isOpenNeed(state as never);

/** Every route that moves something, by the table that holds its state. */
export const attempts = {
  cases: [
    {
      name: 'close',
      by: 'host',
      method: 'PUT',
      path: '/v1/cases/:id/closure',
      body: { outcome: 'met' },
      allowed: moves(moveCase, 'close'),
    },
    {
      name: 'reopen',
      by: 'host',
      method: 'DELETE',
      path: '/v1/cases/:id/closure',
      allowed: moves(moveCase, 'reopen'),
    },
    { name: 'hold', by: 'host', method: 'PUT', path: '/v1/cases/:id/hold', allowed: moves(moveCase, 'hold') },
    {
      name: 'resume',
      by: 'coordinator',
      method: 'DELETE',
      path: '/v1/cases/:id/hold',
      allowed: moves(moveCase, 'resume'),
    },
  ],
  needs: [
    {
      name: 'withdraw',
      by: 'host',
      method: 'PUT',
      path: '/v1/needs/:id/withdrawal',
      body: { reason: 'unmet' },
      allowed: moves(moveNeed, 'withdraw'),
    },
    {
      name: 'escalate',
      by: 'host',
      method: 'PUT',
      path: '/v1/needs/:id/escalation',
      allowed: moves(moveNeed, 'escalate'),
    },
    { name: 'ask again', by: 'host', method: 'PUT', path: '/v1/needs/:id/asking', body: {}, allowed: seeking },
    { name: 'widen', by: 'coordinator', method: 'PUT', path: '/v1/needs/:id/widening', allowed: seeking },
    {
      name: 'yes by telephone',
      by: 'coordinator',
      method: 'PUT',
      path: '/v1/needs/:id/telephone-yes',
      body: {},
      allowed: seeking,
    },
    { name: 'take', by: 'coordinator', method: 'PUT', path: '/v1/needs/:id/taking', allowed: open },
    { name: 'leave', by: 'coordinator', method: 'DELETE', path: '/v1/needs/:id/taking', allowed: open },
    {
      name: 'set a critical one aside',
      by: 'coordinator',
      method: 'PUT',
      path: '/v1/needs/:id/postponement',
      body: { until: '2026-11-25T09:00:00.000Z' },
      allowed: () => false,
    },
    {
      name: 'bring back',
      by: 'coordinator',
      method: 'DELETE',
      path: '/v1/needs/:id/postponement',
      allowed: open,
    },
    {
      name: 'remind',
      by: 'coordinator',
      method: 'PUT',
      path: '/v1/needs/:id/reminder',
      // Nobody accepted this one, whatever its row says.
      allowed: () => false,
    },
  ],
  referrals: [
    {
      name: 'see',
      by: 'expert',
      method: 'PUT',
      path: '/v1/referrals/:id/sight',
      allowed: moves(moveReferral, 'accept'),
    },
    {
      name: 'accept',
      by: 'expert',
      method: 'PUT',
      path: '/v1/referrals/:id/acceptance',
      body: {},
      allowed: moves(moveReferral, 'accept'),
    },
    {
      name: 'decline',
      by: 'expert',
      method: 'PUT',
      path: '/v1/referrals/:id/refusal',
      body: {},
      // A no that is said again, because its answer was lost, is the same no.
      allowed: (state) => state === 'declined' || moves(moveReferral, 'decline')(state),
    },
    {
      name: 'late yes',
      by: 'expert',
      method: 'PUT',
      path: '/v1/referrals/:id/late-yes',
      allowed: moves(moveReferral, 'late-yes'),
    },
  ],
  appointments: [
    {
      name: 'confirm',
      by: 'expert',
      method: 'PUT',
      path: '/v1/appointments/:id/confirmation',
      allowed: moves(moveAppointment, 'confirm'),
    },
    {
      name: 'release',
      by: 'host',
      method: 'PUT',
      path: '/v1/appointments/:id/release',
      body: {},
      allowed: moves(moveAppointment, 'release'),
    },
    {
      name: 'complete',
      by: 'expert',
      method: 'PUT',
      path: '/v1/appointments/:id/completion',
      allowed: moves(moveAppointment, 'complete'),
    },
    {
      name: 'fail',
      by: 'host',
      method: 'PUT',
      path: '/v1/appointments/:id/failure',
      body: { side: 'expert' },
      allowed: moves(moveAppointment, 'fail'),
    },
  ],
} satisfies Record<string, readonly Attempt[]>;
