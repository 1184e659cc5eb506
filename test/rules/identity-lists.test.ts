import { expect, test } from 'vitest';
import { checkInvitation } from '../../src/identity/invitation.ts';
import type { Invitation, Roster, Signed } from '../../src/identity/lists.ts';
import { checkDating, checkRoster, stateOfRoster, type Before } from '../../src/identity/roster.ts';
import { checkSigners, checkStatement } from '../../src/identity/statement.ts';
import { days, hours, type PersonId } from '../../src/kernel/index.ts';

const now = new Date('2026-11-24T09:00:00Z');
const seconds = (milliseconds = 0): number => (now.getTime() + milliseconds) / 1_000;
const [ada, bea, cleo] = ['ada', 'bea', 'cleo'] as [PersonId, PersonId, PersonId];
const keysOf = (person: string) => ({
  recipient: `${person} r`,
  signingKey: `${person} s`,
  agreementKey: `${person} a`,
});
const seat = (person: string) => ({ person, ...keysOf(person) });
const by = (...signers: (PersonId | 'root')[]): Signed => signers.map((signer) => [signer, 'signature']);

const first: Before = {
  roster: { org: 'org', number: 1, previous: '', seats: [seat(ada)], revoked: [], issued: seconds() },
  hash: 'hash of the first',
};
const second: Roster = { ...first.roster, number: 2, previous: first.hash, seats: [seat(ada), seat(bea)] };
const ofTwo: Before = { roster: second, hash: 'hash of the second' };

test('the next roster names the one before by number and hash, of the same Relais and of today', () => {
  expect(() => checkRoster(second, first, 'org', now)).not.toThrow();
  expect(() => checkRoster(second, first, 'another', now)).toThrowError('identity.roster_foreign');
  expect(() => checkRoster({ ...second, number: 3 }, first, 'org', now)).toThrowError('identity.roster_gap');
  expect(() => checkRoster({ ...second, previous: '' }, first, 'org', now)).toThrowError('identity.roster_forked');
  expect(() => checkRoster({ ...second, issued: seconds(days(2)) }, first, 'org', now)).toThrowError(
    'identity.roster_dates',
  );
});

test('the first roster is the root’s; later ones take two coordinators of the one before, one while she is alone', () => {
  expect(stateOfRoster(by('root'), undefined)).toBe('standing');
  expect(() => stateOfRoster(by(ada), undefined)).toThrowError('identity.roster_signers');
  expect(() => stateOfRoster([], undefined)).toThrowError('identity.roster_root');
  expect(stateOfRoster(by(ada), first)).toBe('standing');
  expect(stateOfRoster(by(ada), ofTwo)).toBe('proposed');
  expect(stateOfRoster(by(ada, bea), ofTwo)).toBe('standing');
  expect(stateOfRoster(by('root'), ofTwo)).toBe('standing');
});

test('nobody signs twice, and nobody without a seat', () => {
  expect(() => stateOfRoster(by(ada, ada), ofTwo)).toThrowError('identity.roster_signers');
  expect(() => stateOfRoster(by(ada, cleo), ofTwo)).toThrowError('identity.roster_signers');
  const seats = new Set<string>([ada, bea]);
  expect(() => checkSigners(by(ada, bea), ada, seats)).not.toThrow();
  expect(() => checkSigners(by(ada, ada), ada, seats)).toThrowError('identity.statement_signers');
  expect(() => checkSigners(by(ada, cleo), ada, seats)).toThrowError('identity.statement_signers');
  expect(() => checkSigners(by(ada, 'root'), ada, seats)).toThrowError('identity.statement_signers');
  expect(() => checkSigners(by(bea), ada, seats)).toThrowError('identity.statement_issuer');
});

test('a note dates the newest roster only, and no other day', () => {
  const note = { org: 'org', number: 2, rosterHash: ofTwo.hash, date: seconds() };
  expect(() => checkDating(note, ofTwo, now)).not.toThrow();
  expect(() => checkDating({ ...note, number: 1 }, ofTwo, now)).toThrowError('identity.dating_other_roster');
  expect(() => checkDating({ ...note, rosterHash: 'x' }, ofTwo, now)).toThrowError('identity.dating_other_roster');
  expect(() => checkDating({ ...note, date: seconds(days(2)) }, ofTwo, now)).toThrowError('identity.dating_dates');
});

test('a statement is about the person and the keys that the server holds, for a year at most', () => {
  const subject = { id: cleo, handleHash: 'handle hash', ...keysOf(cleo) };
  const statement = {
    version: 1,
    org: 'org',
    person: cleo,
    handleHash: 'handle hash',
    ...keysOf(cleo),
    roles: ['host'],
    kinds: [],
    issued: seconds(),
    expires: seconds(days(365)),
    issuer: ada,
  };
  const refusal = (change: Partial<typeof statement>) => () =>
    checkStatement({ ...statement, ...change }, subject, 'org', now);
  expect(refusal({})).not.toThrow();
  expect(refusal({ org: 'another' })).toThrowError('identity.statement_foreign');
  expect(refusal({ person: bea })).toThrowError('identity.statement_other_person');
  expect(refusal({ handleHash: 'another' })).toThrowError('identity.statement_other_person');
  for (const key of ['recipient', 'signingKey', 'agreementKey']) {
    expect(refusal({ [key]: 'another' })).toThrowError('identity.statement_other_keys');
  }
  expect(refusal({ issued: seconds(days(2)), expires: seconds(days(9)) })).toThrowError('identity.statement_dates');
  expect(refusal({ expires: seconds(days(367)) })).toThrowError('identity.statement_dates');
  expect(refusal({ issued: seconds(-days(2)), expires: seconds() })).toThrowError('identity.statement_dates');
});

test('an invitation lasts seven days at most; a ready one is for a new host and lasts 48 hours', () => {
  const invitation: Invitation = {
    org: 'org',
    id: 'id',
    person: '',
    joinKey: '',
    roles: ['expert'],
    issued: seconds(),
    redeemUntil: seconds(days(7)),
    inviter: ada,
  };
  const ready = { joinKey: 'k'.repeat(43), roles: ['host'], redeemUntil: seconds(hours(48)) };
  const refusal = (change: Partial<Invitation>) => () => checkInvitation({ ...invitation, ...change }, 'org', ada, now);
  expect(refusal({})).not.toThrow();
  expect(refusal(ready)).not.toThrow();
  expect(refusal({ org: 'another' })).toThrowError('identity.invitation_foreign');
  expect(refusal({ inviter: bea })).toThrowError('identity.invitation_inviter');
  expect(refusal({ roles: [] })).toThrowError('identity.invitation_roles');
  expect(refusal({ ...ready, roles: ['expert'] })).toThrowError('identity.invitation_roles');
  expect(refusal({ ...ready, person: cleo })).toThrowError('identity.invitation_roles');
  expect(refusal({ ...ready, redeemUntil: seconds(hours(49)) })).toThrowError('identity.invitation_dates');
  expect(refusal({ redeemUntil: seconds(days(8)) })).toThrowError('identity.invitation_dates');
  expect(refusal({ redeemUntil: seconds() })).toThrowError('identity.invitation_dates');
  expect(refusal({ issued: seconds(-days(2)), redeemUntil: seconds(days(5)) })).toThrowError(
    'identity.invitation_dates',
  );
});
