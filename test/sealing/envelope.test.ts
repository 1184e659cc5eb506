import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sealFor } from '../../src/sealing/age.ts';
import { base64url } from '../../src/sealing/bytes.ts';
import {
  bytesEnvelope,
  contactEnvelope,
  grantEnvelope,
  invitationEnvelope,
  isFolded,
  itemEnvelope,
  paddedEnvelope,
  recipientsEnvelope,
  wrappedKeyEnvelope,
} from '../../src/sealing/envelope.ts';
import {
  doorKeys,
  makeContactCard,
  makeDoor,
  makeGrant,
  makeInvitation,
  makeVaultKey,
  sealDraft,
  sealItem,
  sealVault,
} from '../../src/sealing/index.ts';
import { day, foundCollective, now, refusal, someone, type Collective, type Someone } from './people.ts';

const owner = { org: 'org', person: 'zoe' };
const classic = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

let us: Collective;
let host: Someone;

beforeAll(async () => {
  us = await foundCollective();
  host = await someone();
});

test('what browsers seal has the size the server expects of it', async () => {
  const vaultKey = makeVaultKey();
  const keys = await doorKeys('org', 'recovery', new Uint8Array(16));
  const place = {
    org: 'org',
    case: 'c',
    epoch: 1,
    sequence: 1,
    author: 'zoe',
    purpose: 'brief',
    previous: '',
  } as const;
  const granted = { org: 'org', case: 'c', epoch: 1, caseKey: makeVaultKey(), needsHash: 'n' };
  const wish = { roles: ['expert'], issued: now - day };
  const { invitation } = await makeInvitation(wish, us.roster, us.root.rootHash, us.ana);
  const card = await makeContactCard({ org: 'org', case: '', issued: now }, host, us.ana, 'Le soir');
  const { item } = await sealItem(granted.caseKey, place, 'a'.repeat(5000));

  expect(wrappedKeyEnvelope((await makeDoor(keys, owner, vaultKey)).wrappedKey)).toHaveLength(60);
  expect(paddedEnvelope(await sealVault({ ...owner, version: 1 }, vaultKey, '{}'))).toHaveLength(1052);
  expect(paddedEnvelope(await sealDraft({ ...owner, draft: 'd' }, vaultKey, 'a'.repeat(1024)))).toHaveLength(2076);
  expect(itemEnvelope(item.sealed)).toHaveLength(28 + 5 * 1024);
  expect(grantEnvelope((await makeGrant(granted, host, us.ana, [])).file)).toHaveLength(1691);
  expect(contactEnvelope(card.file)).toHaveLength(102 + 1557 + 1024);
  expect(invitationEnvelope(invitation.sealed, 2)).toHaveLength(102 + 2 * 1557 + 16);
});

test('any other size is refused before anything is stored', async () => {
  const steps = new Set([1, 2, 63, 64].map((count) => 28 + count * 1024));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 70_000 }), async (length) => {
      const sealed = base64url(new Uint8Array(length));
      const isItem = (length - 28) % 1024 === 0 && length > 28 && length <= 28 + 64 * 1024;
      expect(await refusal(() => itemEnvelope(sealed))).toEqual(
        isItem ? new Uint8Array(length) : 'sealing.item_malformed',
      );
      expect(await refusal(() => grantEnvelope(sealed))).toBe('sealing.envelope_malformed');
    }),
    { numRuns: 50 },
  );
  for (const length of steps) expect(itemEnvelope(base64url(new Uint8Array(length)))).toHaveLength(length);
  expect(await refusal(() => itemEnvelope(base64url(new Uint8Array(28 + 65 * 1024))))).toBe('sealing.item_malformed');
  expect(await refusal(() => wrappedKeyEnvelope(base64url(new Uint8Array(61))))).toBe('sealing.envelope_malformed');
  expect(await refusal(() => paddedEnvelope(base64url(new Uint8Array(28))))).toBe('sealing.envelope_malformed');
  expect(await refusal(() => bytesEnvelope(base64url(new Uint8Array(31)), 32))).toBe('sealing.envelope_malformed');
  expect(await refusal(() => bytesEnvelope('!'.repeat(43), 32))).toBe('sealing.envelope_malformed');
});

test('a file for two, for nobody hybrid, or with another header is no grant', async () => {
  const two = await sealFor([host.recipient, us.ana.recipient], new Uint8Array(32));
  const one = await sealFor([host.recipient], new Uint8Array(32));
  const otherStanza = Uint8Array.from(one);
  otherStanza.set(new TextEncoder().encode('-> mlkem768x25510'), 22);
  const otherFirstLine = Uint8Array.from(one);
  otherFirstLine.set(new TextEncoder().encode('v2'), 19);

  const files = [two, otherStanza, otherFirstLine, one.subarray(0, -1)].map((file) => base64url(file));
  const refusals = await Promise.all(files.map((file) => refusal(() => grantEnvelope(file))));

  expect(grantEnvelope(base64url(one))).toHaveLength(1691);
  expect(refusals).toEqual(files.map(() => 'sealing.envelope_malformed'));
});

test('nobody, or somebody classic among the recipients, is refused', async () => {
  expect(await refusal(() => recipientsEnvelope([]))).toBe('sealing.recipients_empty');
  expect(await refusal(() => recipientsEnvelope([host.recipient, classic]))).toBe('sealing.recipient_not_hybrid');
  expect(await refusal(() => recipientsEnvelope([host.recipient]))).toBeUndefined();
});

test('a handle is stored in its folded form only', () => {
  expect([isFolded('zoe du pont'), isFolded('Zoe'), isFolded(' zoe'), isFolded('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
