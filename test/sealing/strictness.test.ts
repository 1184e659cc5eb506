import { beforeAll, expect, test } from 'vitest';
import { base64url, bytesOf } from '../../src/sealing/bytes.ts';
import { caseIdOf, commitmentOf, makeCaseKey } from '../../src/sealing/case-key.ts';
import { grantText, readGrant } from '../../src/sealing/grant.ts';
import {
  checkInvitation,
  checkJoin,
  doorKeys,
  makeDoor,
  makeGrant,
  makeInvitation,
  makeJoin,
  openDoor,
  openGrant,
  readFragment,
  readItems,
  rosterAfter,
  sealItem,
  signAs,
  verifyRosterChain,
} from '../../src/sealing/index.ts';
import { invitationKeys } from '../../src/sealing/invitation-secret.ts';
import { invitationText, readInvitation } from '../../src/sealing/invitation.ts';
import { joinText, readJoin } from '../../src/sealing/join.ts';
import { list, readFields } from '../../src/sealing/list.ts';
import { macOf } from '../../src/sealing/mac.ts';
import { macFor } from '../../src/sealing/maced-file.ts';
import { readRoster, rosterText } from '../../src/sealing/roster.ts';
import { sign } from '../../src/sealing/signature.ts';
import { readStatement, statementText } from '../../src/sealing/statement.ts';
import { day, foundCollective, now, refusal, someone, type Collective, type Someone } from './people.ts';

let us: Collective;
let samir: Someone;

beforeAll(async () => {
  us = await foundCollective();
  samir = await someone();
});

test('a text is what its label says, with as many fields as it has, and ids are ids', async () => {
  const seats = list(list('ana', 'recipient', 'key', 'key', 'one more'));
  const join = { ...samir, org: us.org, invitationId: 'i', handleHash: 'h' };
  const texts = [
    () => readGrant(us.roster.text),
    () => readJoin('ready-join', joinText('join', join)),
    () => readFields('["relais/x/1","a","b"]', 'x', 1),
    () => readFields('["relais/x/1"]', 'x', 1),
    () => readRoster(list('relais/roster/1', 'org', '1', '', seats, '[]', '0')),
    () => readRoster(rosterText(us.roster).replace(us.org, 'no id')),
    () => rosterText({ ...us.roster, org: '' }),
    () => rosterText({ ...us.roster, org: 'a'.repeat(65) }),
  ];
  const refusals = await Promise.all(texts.map((read) => refusal(read)));
  expect(refusals).toEqual(texts.map(() => 'sealing.malformed'));
});

test('roles and kinds are sorted, nothing twice', async () => {
  const terms = { version: 1, handleHash: 'h', roles: ['host', 'expert'], kinds: [], issued: now, expires: now };
  const text = statementText({ ...samir, ...terms, org: us.org, issuer: us.ana.person });
  const refusals = await Promise.all(
    [list('host', 'expert'), list('host', 'host')].map((roles) =>
      refusal(() => readStatement(text.replace(escaped(list('expert', 'host')), escaped(roles)))),
    ),
  );

  expect(readStatement(text).roles).toEqual(['expert', 'host']);
  expect(refusals).toEqual(['sealing.malformed', 'sealing.malformed']);
});

test('seats out of order, or none, are no roster though the root signed it', async () => {
  const next = rosterAfter(us.roster, {}, now);
  const inOrder = rosterText(next);
  const seats = list(...us.roster.seats.map((seat) => seatText(seat)));
  const turned = list(...us.roster.seats.map((seat) => seatText(seat)).toReversed());
  const walk = { ...us.root, org: us.org, held: us.roster };
  const refused = [turned, list()].map((wrong) => {
    const text = inOrder.replace(escaped(seats), escaped(wrong));
    return refusal(() => verifyRosterChain({ ...walk, chain: [{ text, signatures: [signAs(us.root.signer, text)] }] }));
  });

  expect(inOrder).toContain(escaped(seats));
  expect(await Promise.all(refused)).toEqual(['sealing.malformed', 'sealing.malformed']);
});

test('a coordinator’s invitation for another collective counts for nothing here', async () => {
  const { invitation } = await invite();
  const elsewhere = invitationText({ ...readInvitation(invitation.text), org: 'demo' });
  const signed = { text: elsewhere, signature: sign(elsewhere, us.ana.signingSecret) };

  expect(await refusal(() => checkInvitation(signed, { roster: us.roster, now }))).toBe('sealing.invitation_unsigned');
});

test('a join made for another invitation or collective is refused, its MAC being good', async () => {
  const { invitation, fragment } = await invite();
  const { secret } = readFragment(fragment);
  const joined = await makeJoin({
    org: us.org,
    secret,
    person: samir.person,
    handle: 'samir',
    keys: samir,
    isReady: false,
  });
  const { macKey } = await invitationKeys(secret);
  const refused = [{ org: 'demo' }, { invitationId: 'another' }].map(async (change) => {
    const join = joinText('join', { ...readJoin('join', joined.join), ...change });
    const sealed = { ...joined, join, mac: await macOf(macKey, join) };
    return refusal(() => checkJoin(invitation, sealed, us.ana.identity, { roster: us.roster, now }));
  });

  expect(await Promise.all(refused)).toEqual(['sealing.join_swapped', 'sealing.join_swapped']);
});

test('a vault key has 32 bytes, whatever a door wraps', async () => {
  const keys = await doorKeys('org', 'words', bytesOf(makeCaseKey()));
  const owner = { org: 'org', person: 'zoe' };
  const short = await makeDoor(keys, owner, base64url(new Uint8Array(16)));

  expect(await refusal(() => openDoor(keys, owner, short.wrappedKey))).toBe('sealing.door_unopenable');
});

test('a grant that does not say that its granter and its recipient can read is refused', async () => {
  const salt = base64url(new Uint8Array(16));
  const id = await caseIdOf(us.org, us.ana.person, salt);
  const granted = { org: us.org, case: id, epoch: 1, caseKey: makeCaseKey(), needsHash: 'n' };
  const maced = await makeGrant(granted, us.ana, samir, []);
  const check = {
    ...granted,
    host: us.ana.person,
    caseSalt: salt,
    commitment: await commitmentOf(granted.caseKey),
    coordinators: [],
    agreementKeyOf: () => us.ana.agreementKey,
    noted: new Set<string>(),
  };
  const refused = [us.ana.person, samir.person].map(async (only) => {
    const text = grantText({ ...readGrant(maced.text), readers: [only] });
    const mac = await macFor('grant', us.org, us.ana, samir, text);
    return refusal(() => openGrant({ ...maced, text, mac }, samir, check));
  });

  expect((await openGrant(maced, samir, check)).readers).toEqual([us.ana.person, samir.person].sort());
  expect(await Promise.all(refused)).toEqual(['sealing.malformed', 'sealing.malformed']);
});

test('an epoch has one brief, at its beginning', async () => {
  const caseKey = makeCaseKey();
  const epoch = { org: 'org', case: 'c', epoch: 1, caseKey, readers: ['zoe'], needsHash: '', before: '' };
  const place = { ...epoch, author: 'zoe', previous: '' };
  const secondBrief = await sealItem(caseKey, { ...place, sequence: 2, purpose: 'brief' }, 'a');
  const firstMessage = await sealItem(caseKey, { ...place, sequence: 1, purpose: 'message' }, 'a');
  const from = { sequence: 1, last: '', readers: ['zoe'] };

  expect(await refusal(() => readItems(epoch, [secondBrief.item], from))).toBe('sealing.item_gap');
  expect(await refusal(() => readItems(epoch, [firstMessage.item]))).toBe('sealing.item_gap');
});

function invite() {
  return makeInvitation({ roles: ['expert'], issued: now - day }, us.roster, us.root.rootHash, us.ana);
}

function seatText({ person, recipient, signingKey, agreementKey }: Someone | (typeof us.roster.seats)[number]): string {
  return list(person, recipient, signingKey, agreementKey);
}

/** A list's text as it stands inside another list. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
