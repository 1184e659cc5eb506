import { days } from '../kernel/index.ts';
import type { Expiry } from '../platform/index.ts';
import { dayOf } from './day.ts';
import { unusedDays } from './refresh.ts';
import { eraseIdleShares } from './store/device-shares.ts';
import { eraseInvitations } from './store/invitations.ts';
import { eraseUnconfirmed } from './store/people.ts';
import { eraseProposals } from './store/rosters.ts';
import { eraseUnused } from './store/sign-ins.ts';
import { eraseProposedStatements } from './store/statements.ts';
import { eraseLifted } from './store/suspensions.ts';

const before = (now: Date, count: number): Date => new Date(now.getTime() - days(count));

/** When each table of this room forgets. */
export const identityExpiries: readonly Expiry[] = [
  { table: 'collective', keeps: 'as long as the collective; the set-up token for an hour', erase: 'never: settings' },
  { table: 'emergency_card', keeps: 'until written anew', erase: 'never: settings' },
  { table: 'branches', keeps: 'until taken away', erase: 'never: settings' },
  {
    table: 'people',
    keeps: 'until erased at request; never confirmed: 30 days from joining',
    erase: (tx, now) => eraseUnconfirmed(tx, before(now, 30)),
  },
  { table: 'vaults', keeps: 'as its person', erase: 'cascade' },
  { table: 'doors', keeps: 'as its person', erase: 'cascade' },
  {
    table: 'sign_ins',
    keeps: 'last use + 30 days; at once when revoked',
    erase: (tx, now) => eraseUnused(tx, dayOf(before(now, unusedDays))),
  },
  {
    table: 'device_shares',
    keeps: 'last use + 30 days; ten wrong tries; as its sign-in',
    erase: (tx, now) => eraseIdleShares(tx, dayOf(now)),
  },
  {
    table: 'rosters',
    keeps: 'the chain as long as the collective; a proposed one 14 days',
    erase: (tx, now) => eraseProposals(tx, before(now, 14)),
  },
  {
    table: 'statements',
    keeps: 'until replaced, or as its person; a proposed one 30 days',
    erase: (tx, now) => eraseProposedStatements(tx, before(now, 30)),
  },
  { table: 'statement_signatures', keeps: 'as its statement', erase: 'cascade' },
  {
    table: 'invitations',
    keeps: 'issue + 30 days',
    erase: (tx, now) => eraseInvitations(tx, before(now, 30)),
  },
  {
    table: 'suspensions',
    keeps: 'lifted + 90 days',
    erase: (tx, now) => eraseLifted(tx, before(now, 90)),
  },
  { table: 'joins', keeps: 'as its invitation', erase: 'cascade' },
];
