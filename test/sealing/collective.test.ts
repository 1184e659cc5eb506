import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/index.ts';
import {
  checkingWords,
  heldRoster,
  loadWordList,
  makeRoot,
  readRoot,
  requireFreshDate,
  rosterAfter,
  signAs,
  signDating,
  signFirstRoster,
  signRoster,
  signRootChange,
  verifyDating,
  verifyRootChange,
  verifyRosterChain,
} from '../../src/sealing/index.ts';
import { day, foundCollective, now, refusal, someone, type Collective } from './people.ts';

let us: Collective;

beforeAll(async () => {
  us = await foundCollective();
});

test('the root comes back from its twelve words, in whichever language the screen is', async () => {
  const lists = [await loadWordList('en'), await loadWordList('fr')];
  const { root, onPaper } = await makeRoot(us.org, await loadWordList('fr'));

  const read = await readRoot(us.org, onPaper.toUpperCase(), lists);

  expect(read).toEqual(root);
  expect(checkingWords(root.rootHash, await loadWordList('en')).split(' ')).toHaveLength(7);
});

test('a newcomer walks the chain from the root in her link to the newest roster', () => {
  expect(us.roster.number).toBe(2);
  expect(us.roster.seats.map((seat) => seat.person).sort()).toEqual([us.ana.person, us.bilal.person].sort());
});

test('a third coordinator needs two signatures once there are two', async () => {
  const chloe = await someone();
  const proposed = rosterAfter(us.roster, { seats: [...us.roster.seats, chloe] }, now);
  const byOne = signRoster(proposed, us.ana);
  const byTwo = { ...byOne, signatures: [...byOne.signatures, signAs(us.bilal, byOne.text)] };
  const walk = { ...us.root, org: us.org, held: us.roster };

  expect(await refusal(() => verifyRosterChain({ ...walk, chain: [byOne] }))).toBe('sealing.roster_unsigned');
  expect((await verifyRosterChain({ ...walk, chain: [byTwo] })).seats).toHaveLength(3);
});

test('a seat whose recipient has a bad checksum is refused before anybody signs or seals for it', async () => {
  const chloe = await someone();
  const end = chloe.recipient.endsWith('q') ? 'p' : 'q';
  const mistyped = { ...chloe, recipient: chloe.recipient.slice(0, -1) + end };
  const proposed = rosterAfter(us.roster, { seats: [...us.roster.seats, mistyped] }, now);
  const signed = signRoster(proposed, us.root.signer);

  const walked = await refusal(() => verifyRosterChain({ ...us.root, org: us.org, held: us.roster, chain: [signed] }));

  expect(walked).toBe('sealing.recipient_not_hybrid');
});

test('a server that serves an older roster, none at all, or another root is refused', async () => {
  const walk = { ...us.root, org: us.org, held: us.roster };
  const other = (await foundCollective()).root;

  expect(await refusal(() => verifyRosterChain({ ...walk, chain: us.chain.slice(0, 1) }))).toBe('sealing.roster_lower');
  expect(await refusal(() => verifyRosterChain({ ...walk, chain: [] }))).toBe('sealing.roster_lower');
  expect(await refusal(() => verifyRosterChain({ ...walk, held: undefined, chain: [] }))).toBe('sealing.roster_gap');
  expect(await refusal(() => verifyRosterChain({ ...walk, rootKey: other.rootKey, chain: us.chain }))).toBe(
    'sealing.root_changed',
  );
});

test('a roster kept in the vault is the one that was verified', async () => {
  expect(await heldRoster(us.roster.text)).toEqual(us.roster);
});

test('each coordinator’s app dates the roster anew; after fourteen days without, nothing is granted ahead', async () => {
  const fresh = signDating(us.roster, now, us.bilal);
  const byStranger = signDating(us.roster, now, await someone());

  expect(verifyDating(us.roster, fresh, now + 14 * day)).toBe(now);
  expect(await refusal(() => verifyDating(us.roster, fresh, now + 14 * day + 1))).toBe('sealing.roster_stale');
  expect(await refusal(() => verifyDating(us.roster, byStranger, now))).toBe('sealing.roster_unsigned');
  expect(await refusal(() => requireFreshDate(us.roster.issued, now))).toBe('sealing.roster_stale');
});

test('a changed root counts only if the old one signed it', async () => {
  const { root: next } = await makeRoot(us.org, await loadWordList('en'));
  const change = { org: us.org, oldKey: us.root.rootKey, newKey: next.rootKey };
  const signature = signRootChange(change, us.root);

  expect(await refusal(() => verifyRootChange(change, signature))).toBeUndefined();
  expect(await refusal(() => verifyRootChange(change, signRootChange(change, next)))).toBe('sealing.root_changed');
  expect(await refusal(() => verifyRootChange({ ...change, org: newId() }, signature))).toBe('sealing.root_changed');
});

test('the first roster of a collective is the root’s alone to sign', async () => {
  const forged = signFirstRoster(us.org, us.ana, now, us.ana);

  expect(await refusal(() => verifyRosterChain({ ...us.root, org: us.org, chain: [forged] }))).toBe(
    'sealing.roster_unsigned',
  );
});
