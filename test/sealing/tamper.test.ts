import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { base64url, bytesOf } from '../../src/sealing/bytes.ts';
import {
  doorKeys,
  makeContactCard,
  makeDeviceCode,
  makeDoor,
  makeGrant,
  makeVaultKey,
  openContactCard,
  openDeviceCode,
  openDoor,
  openDraft,
  openGrant,
  openVault,
  readItems,
  sealDraft,
  sealItem,
  sealVault,
  signStatement,
  verifyRosterChain,
  verifyStatement,
} from '../../src/sealing/index.ts';
import { caseIdOf, commitmentOf } from '../../src/sealing/case-key.ts';
import { keepForRelease, release } from '../../src/sealing/release.ts';
import { day, foundCollective, now, refusal, someone, type Collective, type Someone } from './people.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 2500 }).filter((text) => text.isWellFormed());
const anySpot = fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) });
type Spot = typeof anySpot extends fc.Arbitrary<infer T> ? T : never;

const owner = { org: 'org', person: 'zoe' };
const vaultKey = makeVaultKey();
let us: Collective;
let host: Someone;
let expert: Someone;

beforeAll(async () => {
  us = await foundCollective();
  [host, expert] = [await someone(), await someone()];
});

test('vault, draft, door and device code: whatever was sealed comes back, and one flipped bit is refused', async () => {
  const keys = await doorKeys('org', 'words', bytesOf(makeVaultKey()));
  const device = { ...owner, device: 'phone' };
  await fc.assert(
    fc.asyncProperty(anyText, anySpot, async (text, spot) => {
      const vault = await sealVault({ ...owner, version: 3 }, vaultKey, text);
      expect(await openVault({ ...owner, version: 3 }, vaultKey, 3, vault)).toBe(text);
      expect(await refusal(() => openVault({ ...owner, version: 3 }, vaultKey, 3, flip(vault, spot)))).toBe(
        'sealing.vault_unopenable',
      );

      const draft = await sealDraft({ ...owner, draft: 'a' }, vaultKey, text);
      expect(await openDraft({ ...owner, draft: 'a' }, vaultKey, draft)).toBe(text);
      expect(await refusal(() => openDraft({ ...owner, draft: 'a' }, vaultKey, flip(draft, spot)))).toBe(
        'sealing.draft_unopenable',
      );

      const { wrappedKey } = await makeDoor(keys, owner, vaultKey);
      expect(await openDoor(keys, owner, wrappedKey)).toBe(vaultKey);
      expect(await refusal(() => openDoor(keys, owner, flip(wrappedKey, spot)))).toBe('sealing.door_unopenable');

      const code = await makeDeviceCode(device, '042137', vaultKey);
      expect(await openDeviceCode(device, '042137', code)).toBe(vaultKey);
      expect(await refusal(() => openDeviceCode(device, '042138', code))).toBe('sealing.door_unopenable');
      const share = { ...code, serverShare: flip(code.serverShare, spot) };
      expect(await refusal(() => openDeviceCode(device, '042137', share))).toBe('sealing.door_unopenable');
    }),
    { numRuns: 40 },
  );
});

test('items: a thread of any texts reads back, and a bit flipped in any of them is refused', async () => {
  const caseKey = makeVaultKey();
  const epoch = { org: 'org', case: 'c', epoch: 1, caseKey, readers: ['zoe'], needsHash: '', before: '' };
  const from = { sequence: 1, last: 'the brief', readers: ['zoe'] };
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      anySpot,
      async (texts, which, spot) => {
        const items = [];
        let [sequence, previous] = [from.sequence, from.last];
        for (const text of texts) {
          sequence += 1;
          const place = { ...epoch, sequence, author: 'zoe', purpose: 'message', previous } as const;
          const { item, hash } = await sealItem(caseKey, place, text);
          items.push(item);
          previous = hash;
        }
        const changed = items.map((item, at) =>
          at === which % items.length ? { ...item, sealed: flip(item.sealed, spot) } : item,
        );

        const { items: read, end } = await readItems(epoch, items, from);
        expect(read.map((item) => item.text)).toEqual(texts);
        expect(end).toEqual({ sequence, last: previous, readers: ['zoe'] });
        expect(await refusal(() => readItems(epoch, changed, from))).toBe('sealing.item_unopenable');
      },
    ),
    { numRuns: 40 },
  );
});

test('grant, contact card and release: a bit flipped in the text, the MAC or the file is refused', async () => {
  const salt = base64url(new Uint8Array(16));
  const granted = {
    org: us.org,
    case: await caseIdOf(us.org, host.person, salt),
    epoch: 1,
    caseKey: makeVaultKey(),
    needsHash: 'needs',
  };
  const grant = await makeGrant(granted, host, expert, []);
  const check = {
    ...granted,
    host: host.person,
    caseSalt: salt,
    commitment: await commitmentOf(granted.caseKey),
    coordinators: [],
    agreementKeyOf: () => host.agreementKey,
    noted: new Set<string>(),
  };
  const card = await makeContactCard({ org: us.org, case: granted.case, issued: now }, expert, host, 'Salut');
  const expected = { org: us.org, case: granted.case, from: expert.person, fromKey: expert.agreementKey };
  const releaseKey = bytesOf(makeVaultKey());
  const place = { ...granted, person: expert.person };
  const kept = await keepForRelease(releaseKey, place, grant);

  await fc.assert(
    fc.asyncProperty(anySpot, async (spot) => {
      for (const part of ['mac', 'file'] as const) {
        const badGrant = { ...grant, [part]: flip(grant[part], spot) };
        const badCard = { ...card, [part]: flip(card[part], spot) };
        expect(await refusal(() => openGrant(badGrant, expert, check))).toBe(`sealing.grant_${refusalOf(part)}`);
        expect(await refusal(() => openContactCard(badCard, host, expected))).toBe(
          `sealing.contact_${refusalOf(part)}`,
        );
      }
      const badGrant = { ...grant, text: garble(grant.text, spot) };
      const badCard = { ...card, text: garble(card.text, spot) };
      expect(await refusal(() => openGrant(badGrant, expert, check))).toMatch(/^sealing\./);
      expect(await refusal(() => openContactCard(badCard, host, expected))).toMatch(/^sealing\./);
      expect(await refusal(() => release(releaseKey, place, flip(kept, spot)))).toBe('sealing.release_unopenable');
    }),
    { numRuns: 150 },
  );
});

test('roster and statement: one changed character anywhere is refused', async () => {
  const terms = { version: 1, roles: ['expert'], kinds: ['interpreter'], issued: now, expires: now + day };
  const signed = signStatement({ ...terms, ...expert, org: us.org, handleHash: 'h' }, us.ana);
  const check = { roster: us.roster, use: 'grant', twoFor: new Set<string>(), now } as const;
  const [first, second] = us.chain;
  if (first === undefined || second === undefined) throw new Error('two rosters');

  await fc.assert(
    fc.asyncProperty(anySpot, async (spot) => {
      const statement = { ...signed, text: garble(signed.text, spot) };
      expect(await refusal(() => verifyStatement(statement, check))).toMatch(/^sealing\./);
      const chain = [first, { ...second, text: garble(second.text, spot) }];
      expect(await refusal(() => verifyRosterChain({ ...us.root, org: us.org, chain }))).toMatch(/^sealing\./);
    }),
    { numRuns: 150 },
  );
});

/** The same bytes with one bit changed. */
function flip(sealed: string, { at, bit }: Spot): string {
  const bytes = bytesOf(sealed);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  return base64url(bytes);
}

/** The same text with one character changed. */
function garble(text: string, { at, bit }: Spot): string {
  const place = at % text.length;
  const changed = String.fromCharCode(text.charCodeAt(place) ^ (1 << (bit % 5)));
  return text.slice(0, place) + changed + text.slice(place + 1);
}

function refusalOf(part: 'mac' | 'file'): string {
  return part === 'mac' ? 'bad_mac' : 'other_file';
}
