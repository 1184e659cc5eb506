import { beforeAll, expect, test } from 'vitest';
import {
  checkJoin,
  checkReadyJoin,
  countersignStatement,
  makeInvitation,
  makeJoin,
  readFragment,
  readyJoinOf,
  signStatement,
  verifyStatement,
  writeFragment,
  type Join,
} from '../../src/sealing/index.ts';
import { day, foundCollective, now, refusal, someone, type Collective, type Someone } from './people.ts';

const vetted = { use: 'grant', twoFor: new Set(['dentist']), now } as const;

let us: Collective;
let samir: Someone;

beforeAll(async () => {
  us = await foundCollective();
  samir = await someone();
});

test('Samir joins by his link, either coordinator confirms him, and his statement counts', async () => {
  const { invitation, fragment } = await invite(['expert', 'host']);
  const joined = await join(fragment, samir, 'Samir');

  const byAna = await checkJoin(invitation, joined, us.ana.identity, { roster: us.roster, now });
  const byBilal = await checkJoin(invitation, joined, us.bilal.identity, { roster: us.roster, now });
  const statement = await verifyStatement(stated(byAna.join, ['interpreter']), { ...vetted, roster: us.roster });

  expect(byBilal).toEqual(byAna);
  expect(statement).toMatchObject({ person: samir.person, recipient: samir.recipient, kinds: ['interpreter'] });
});

test('a dentist counts once a second coordinator has signed', async () => {
  const { invitation, fragment } = await invite(['expert']);
  const { join: his } = await checkJoin(invitation, await join(fragment, samir, 'Samir'), us.ana.identity, {
    roster: us.roster,
    now,
  });
  const byOne = stated(his, ['dentist']);
  const byTwo = { ...byOne, signatures: [...byOne.signatures, countersignStatement(byOne, us.bilal)] };

  expect(await refusal(() => verifyStatement(byOne, { ...vetted, roster: us.roster }))).toBe(
    'sealing.statement_needs_two',
  );
  expect((await verifyStatement(byTwo, { ...vetted, roster: us.roster })).kinds).toEqual(['dentist']);
});

test('keys that a server put in place of his are refused', async () => {
  const { invitation, fragment } = await invite(['expert']);
  const joined = await join(fragment, samir, 'Samir');
  const eve = await someone();
  const swapped = { ...joined, join: joined.join.replace(samir.recipient, eve.recipient) };
  const renamed = { ...joined, handle: 'eve' };
  const check = { roster: us.roster, now };

  expect(await refusal(() => checkJoin(invitation, swapped, us.ana.identity, check))).toBe('sealing.join_bad_mac');
  expect(await refusal(() => checkJoin(invitation, renamed, us.ana.identity, check))).toBe('sealing.join_wrong_handle');
});

test('an invitation for new keys is for that account only', async () => {
  const { invitation, fragment } = await invite(['expert'], { person: samir.person });
  const check = { roster: us.roster, now };
  const hers = await join(fragment, await someone(), 'Samir');
  const his = await join(fragment, { ...(await someone()), person: samir.person }, 'Samir');

  expect(await refusal(() => checkJoin(invitation, hers, us.ana.identity, check))).toBe('sealing.join_swapped');
  expect((await checkJoin(invitation, his, us.ana.identity, check)).join.person).toBe(samir.person);
});

test('a ready host counts for seven days with no coordinator there, then no longer', async () => {
  const { invitation, fragment } = await invite(['host'], { isReady: true });
  const joined = await join(fragment, samir, 'Samir', true);
  const ready = joined.ready ?? { text: '', signature: '' };
  const until = now - day + 7 * day;

  const host = await checkReadyJoin(invitation, ready, { roster: us.roster, now });

  expect(host).toMatchObject({ until, join: { person: samir.person, agreementKey: samir.agreementKey } });
  expect(ready.text).toBe(readyJoinOf(joined.join));
  expect(await refusal(() => checkReadyJoin(invitation, ready, { roster: us.roster, now: until }))).toBe(
    'sealing.invitation_expired',
  );
});

test('an ordinary invitation makes nobody ready, and a ready one is for hosts', async () => {
  const ordinary = await invite(['host']);
  const { ready } = await join(ordinary.fragment, samir, 'Samir', true);
  const check = { roster: us.roster, now };

  expect(await refusal(() => checkReadyJoin(ordinary.invitation, ready ?? { text: '', signature: '' }, check))).toBe(
    'sealing.ready_unsigned',
  );
  expect(await refusal(() => invite(['expert'], { isReady: true }))).toBe('sealing.invitation_dates');
});

test('an invitation of somebody who is no coordinator is refused', async () => {
  const eve = await someone();
  const { invitation, fragment } = await makeInvitation(
    { roles: ['host'], issued: now },
    us.roster,
    us.root.rootHash,
    eve,
  );
  const joined = await join(fragment, samir, 'Samir');

  expect(await refusal(() => checkJoin(invitation, joined, us.ana.identity, { roster: us.roster, now }))).toBe(
    'sealing.invitation_unsigned',
  );
});

test('the link’s fragment says its secret and the whole root hash, or is refused', async () => {
  const { fragment } = await invite(['host']);
  const read = readFragment(`#${fragment}`);

  expect(read.rootHash).toBe(us.root.rootHash);
  expect(writeFragment(read)).toBe(fragment);
  const cuts = ['', '.', fragment.slice(0, -1), fragment.slice(1), `${fragment}.`, fragment.replace('.', '')];
  const refusals = await Promise.all(cuts.map((cut) => refusal(() => readFragment(cut))));
  expect(refusals).toEqual(cuts.map(() => 'sealing.malformed'));
});

function invite(roles: string[], wish: { person?: string; isReady?: boolean } = {}) {
  return makeInvitation({ ...wish, roles, issued: now - day }, us.roster, us.root.rootHash, us.ana);
}

function join(fragment: string, who: Someone, handle: string, isReady = false) {
  const { secret } = readFragment(fragment);
  return makeJoin({ org: us.org, secret, person: who.person, handle, keys: who, isReady });
}

function stated(join: Join, kinds: string[]) {
  const terms = { version: 1, roles: ['expert'], kinds, issued: now, expires: now + 365 * day };
  return signStatement({ ...join, ...terms }, us.ana);
}
