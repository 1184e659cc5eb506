import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/kernel/index.ts';
import {
  briefText,
  commitmentOf,
  makeCaseId,
  makeCaseKey,
  makeContactCard,
  makeGrant,
  needsHash,
  needsText,
  openContactCard,
  openGrant,
  readBrief,
  readItems,
  readList,
  readNeeds,
  sealItem,
  type GrantedEpoch,
  type ItemPurpose,
  type SealedItem,
  type ThreadEnd,
} from '../../src/sealing/index.ts';
import { keepForRelease, release } from '../../src/sealing/release.ts';
import { foundCollective, now, refusal, someone, type Collective, type Someone } from './people.ts';

const needs = needsText([{ kind: 'interpreter', languages: ['tir', 'ara'], commune: '21009', people: undefined }]);
const words = 'Il faut un interprète demain à 9 h ; elle parle tigrinya.';

let us: Collective;
let host: Someone;
let expert: Someone;
let opened: { granted: GrantedEpoch; salt: string; items: SealedItem[]; end: ThreadEnd };

beforeAll(async () => {
  us = await foundCollective();
  [host, expert] = [await someone(), await someone()];
});

beforeEach(async () => {
  const { id, salt } = await makeCaseId(us.org, host.person);
  const granted = { org: us.org, case: id, epoch: 1, caseKey: makeCaseKey(), needsHash: await needsHash(needs) };
  opened = { granted, salt, items: [], end: { sequence: 0, last: '', readers: [host.person, expert.person] } };
  await write(host, 'brief', briefText({ needs, words }));
});

test('the expert opens her grant, reads the brief, answers, and the host reads on', async () => {
  const grant = await openGrant(await grantTo(expert), expert, await checkOf());
  const epoch = { ...grant, before: '' };
  const read = await readItems(epoch, opened.items);
  await write(expert, 'message', 'J’y serai à 9 h.');
  const answered = await readItems(epoch, opened.items.slice(1), read.end);

  const brief = readBrief(read.items[0]?.text ?? '');
  expect(brief.words).toBe(words);
  expect(readNeeds(brief.needs)[0]).toEqual({ kind: 'interpreter', languages: '["tir","ara"]', commune: '21009' });
  expect(readList(readNeeds(brief.needs)[0]?.['languages'] ?? '')).toEqual(['tir', 'ara']);
  expect(answered.items.map((item) => item.text)).toEqual(['J’y serai à 9 h.']);
});

test('somebody who accepts later is announced, and may write only then', async () => {
  const late = await someone();
  const epoch = { ...opened.granted, readers: [host.person, expert.person], before: '' };
  await write(late, 'message', 'Bonjour');
  expect(await refusal(() => readItems(epoch, opened.items))).toBe('sealing.item_foreign_author');

  opened.items.pop();
  opened.end = (await readItems(epoch, opened.items)).end;
  await write(host, 'reader', late.person);
  await write(late, 'message', 'Bonjour');

  const { end } = await readItems(epoch, opened.items);
  expect(end.readers).toEqual([host.person, expert.person, late.person].sort());
});

test('nobody else grants: a stranger, an accomplice called host, or a coordinator with another key', async () => {
  const eve = await someone();
  const check = await checkOf();
  const planted = { ...opened.granted, caseKey: makeCaseKey() };
  const byEve = await makeGrant(opened.granted, eve, expert, []);
  const byAna = await makeGrant(planted, us.ana, expert, []);
  const keyOfEve = () => eve.agreementKey;
  const keyOfAna = () => us.ana.agreementKey;

  expect(await refusal(() => openGrant(byEve, expert, { ...check, agreementKeyOf: keyOfEve }))).toBe(
    'sealing.grant_wrong_granter',
  );
  expect(await refusal(() => openGrant(byEve, expert, { ...check, host: eve.person, agreementKeyOf: keyOfEve }))).toBe(
    'sealing.grant_foreign_host',
  );
  expect(await refusal(() => openGrant(byAna, expert, { ...check, agreementKeyOf: keyOfAna }))).toBe(
    'sealing.grant_planted_epoch',
  );
});

test('a grant noted in the vault opens after its granter has gone, and asks for nobody’s key', async () => {
  const maced = await grantTo(expert);
  const { hash, caseKey } = await openGrant(maced, expert, await checkOf());
  const later = {
    ...(await checkOf()),
    coordinators: [],
    host: newId(),
    noted: new Set([hash]),
    agreementKeyOf: () => {
      throw new Error('nobody’s key is needed');
    },
  };

  expect((await openGrant(maced, expert, later)).caseKey).toBe(caseKey);
});

test('a grant ahead stays inside the release key until her yes, and comes out for her only', async () => {
  const releaseKey = crypto.getRandomValues(new Uint8Array(32));
  const place = { org: us.org, case: opened.granted.case, epoch: 1, person: expert.person };
  const maced = await grantTo(expert);

  const kept = await keepForRelease(releaseKey, place, maced);

  expect(await release(releaseKey, place, kept)).toEqual(maced);
  expect(await refusal(() => release(releaseKey, { ...place, person: host.person }, kept))).toBe(
    'sealing.release_unopenable',
  );
  expect(await refusal(() => release(crypto.getRandomValues(new Uint8Array(32)), place, kept))).toBe(
    'sealing.release_unopenable',
  );
});

test('a new epoch follows the last item of the one before', async () => {
  await write(host, 'message', 'Merci');
  const before = opened.end.last;
  const place = { org: us.org, case: opened.granted.case, epoch: 2, sequence: 1, author: host.person } as const;
  const caseKey = makeCaseKey();
  const { item } = await sealItem(
    caseKey,
    { ...place, purpose: 'brief', previous: before },
    briefText({ needs, words }),
  );
  const epoch = { ...opened.granted, epoch: 2, caseKey, readers: [host.person] };

  expect((await readItems({ ...epoch, before }, [item])).items).toHaveLength(1);
  expect((await readItems({ ...epoch, before: null }, [item])).items).toHaveLength(1);
  expect(await refusal(() => readItems({ ...epoch, before: opened.items[0]?.previous ?? '' }, [item]))).toBe(
    'sealing.item_broken_chain',
  );
});

test('a contact card opens for its one counterpart, with its date', async () => {
  const occasion = { org: us.org, case: opened.granted.case, issued: now };
  const card = await makeContactCard(occasion, expert, host, 'le soir, après le repas');
  const expected = { org: us.org, case: occasion.case, from: expert.person, fromKey: expert.agreementKey };

  expect(await openContactCard(card, host, expected)).toEqual({ words: 'le soir, après le repas', issued: now });
  expect(await refusal(() => openContactCard(card, us.ana, expected))).toBe('sealing.contact_swapped');
  expect(await refusal(() => openContactCard(card, host, { ...expected, case: '' }))).toBe('sealing.contact_swapped');
});

test('nothing is granted to a classic recipient, nor sealed beyond 64 steps', async () => {
  const classic = { ...expert, recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj' };

  expect(await refusal(() => makeGrant(opened.granted, host, classic, []))).toBe('sealing.recipient_not_hybrid');
  expect(await refusal(() => write(host, 'message', 'a'.repeat(64 * 1024)))).toBe('sealing.item_malformed');
  await write(host, 'message', 'a'.repeat(64 * 1024 - 1));
});

async function write(author: Someone, purpose: ItemPurpose, text: string): Promise<void> {
  const { granted, end } = opened;
  const sequence = end.sequence + 1;
  const place = { ...granted, sequence, author: author.person, purpose, previous: end.last };
  const { item, hash } = await sealItem(granted.caseKey, place, text);
  opened.items.push(item);
  opened.end = { ...end, sequence, last: hash };
}

function grantTo(who: Someone) {
  return makeGrant(opened.granted, host, who, [host.person, us.ana.person]);
}

async function checkOf() {
  return {
    org: us.org,
    case: opened.granted.case,
    epoch: 1,
    host: host.person,
    caseSalt: opened.salt,
    commitment: await commitmentOf(opened.granted.caseKey),
    coordinators: us.roster.seats.map((seat) => seat.person),
    agreementKeyOf: () => host.agreementKey,
    noted: new Set<string>(),
  };
}
