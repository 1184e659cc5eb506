import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/kernel/index.ts';
import { rosterAfter, signDating, signRoster } from '../../src/sealing/index.ts';
import { caller } from '../world/callers.ts';
import { entryContent } from '../world/entries.ts';
import { secondsOf, sent, stated } from '../world/by-hand.ts';
import { openDesk, type Desk } from '../world/desk.ts';
import { startService, type TestService } from '../world/service.ts';

/** Numbers and days that the strict forms allow and no calendar or column knows. */
let service: TestService;
let desk: Desk;
beforeAll(async () => {
  service = await startService();
  desk = await openDesk(service);
});
beforeEach(() => desk.reopen());
afterAll(() => service.drop());

const endless = 999_999_999_999_999;

test('a signed list dated beyond every calendar is refused, as one dated tomorrow week is', async () => {
  const { ada, org, roster } = desk.collective;
  const member = await desk.member('samira');
  const about = { org, about: member, issuer: ada };
  for (const dates of [{ expires: endless }, { issued: endless, expires: endless }]) {
    const statement = await stated(service, about, { roles: ['expert'], ...dates });
    expect(await desk.state(desk.ada, member, statement)).toMatchObject({ status: 422 });
  }
  const later = signRoster(rosterAfter(roster, { seats: roster.seats }, endless), ada.signer);
  const extended = await desk.ada.call('POST', '/v1/rosters', { ...sent(later), statements: [] });
  expect([extended.statusCode, extended.json()]).toMatchObject([422, { code: 'identity.list_number' }]);
  const dated = await desk.ada.call('PUT', '/v1/rosters/1/dating', signDating(roster, endless, ada.signer));
  expect([dated.statusCode, dated.json()]).toMatchObject([422, { code: 'identity.list_number' }]);
  const invitation = await desk.ada.call('POST', '/v1/invitations', await endlessInvitation());
  expect([invitation.statusCode, invitation.json()]).toMatchObject([422, { code: 'identity.list_number' }]);
});

/** An invitation without end: its dates are read before its signature is. */
async function endlessInvitation(): Promise<object> {
  const { body } = await desk.invite();
  const list = JSON.parse(body.text) as string[];
  const dates = list.map((field) => (/^1[78]\d{8}$/.test(field) ? String(endless) : field));
  return { ...body, text: JSON.stringify(dates) };
}

test('a statement whose version fits in no column is refused', async () => {
  const member = await desk.member('tesfay');
  const about = { org: desk.collective.org, about: member, issuer: desk.collective.ada };
  const statement = await stated(service, about, { version: 3_000_000_000, roles: ['expert'] });
  expect(await desk.state(desk.ada, member, statement)).toMatchObject({
    status: 422,
    code: 'identity.list_number',
  });
  expect(secondsOf(service)).toBeLessThan(endless);
});

test('an absence that begins before the calendar does is refused', async () => {
  const expert = await caller(service, { roles: ['expert'] });
  const id = newId<'entry'>();
  expect((await expert.call('PUT', `/v1/entries/${id}`, entryContent())).statusCode).toBe(200);
  const absent = (from: string) => expert.call('POST', `/v1/entries/${id}/absences`, { from, until: '2026-12-01' });
  for (const from of ['0000-01-01', '0000-12-31']) {
    const answer = await absent(from);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  }
  expect((await absent('2026-11-25')).statusCode).toBe(201);
});
