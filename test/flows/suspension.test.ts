import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../../src/kernel/index.ts';
import { cosignsAll, signsIn, welcomes, type Somebody } from '../world/people.ts';
import { openDevice } from '../world/devices.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
let noor: Somebody;

beforeEach(async () => {
  world = await startWorld();
  noor = await welcomes(world.service, world.ines, 'Noor', ['coordinator']);
  for (const { client } of [world.wout]) {
    for (const proposal of await client.proposedRosters()) await client.cosignRoster(proposal);
  }
  await cosignsAll(world.wout);
  odile = await world.host('Odile');
  samira = await world.expert('Samira', { nightOk: true });
  await world.service.settle();
});
afterEach(() => world.drop());

const suspends = async ({ client }: Somebody, { id }: Somebody): Promise<void> => {
  await client.api.suspend(id);
  await world.service.settle();
};
const lifts = async ({ client }: Somebody, { id }: Somebody): Promise<void> => {
  await client.api.liftSuspension(id);
  await world.service.settle();
};
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: { status?: number; code?: string }) => `${error.status} ${error.code}`,
  );
const comesBack = ({ handle, words }: Somebody) => signsIn(openDevice(world.service), handle, words);
const needOf = async ({ client }: Host, id: CaseId) => {
  const { needs } = await client.api.caseOf(id);
  return needs[0];
};

describe('a coordinator suspends somebody whose phone was taken', () => {
  test('every sign-in and device code of hers is over at once, and her words open nothing until another lifts it', async () => {
    await samira.client.setDeviceCode('482913');
    const second = await comesBack(samira);
    await suspends(world.ines, samira);

    expect(await refusal(samira.client.api.me())).toMatch(/^401/);
    expect(await refusal(second.client.api.referrals())).toMatch(/^401/);
    const { sql } = world.service.database;
    expect(await sql`select 1 from sign_ins where person = ${samira.id}`).toEqual([]);
    expect(await sql`select 1 from device_shares`).toEqual([]);
    const wrong = refusal(openDevice(world.service).signIn({ handle: 'Samira', words: odile.words, deviceName: 'x' }));
    expect(await refusal(comesBack(samira))).toBe(await wrong);

    await lifts(noor, samira);
    expect((await comesBack(samira)).id).toBe(samira.id);
    // What lay on the phone stays worthless.
    expect(await refusal(second.client.api.referrals())).toMatch(/^401/);
  });

  test('what she accepted reopens, and the others of the case read that a phone was taken; it is never held against her', async () => {
    const { id } = await odile.asks({ kind: 'interpreter', urgency: 'urgent', languages: ['tir'] });
    await samira.accepts(id, '0470 12 34 56');
    await odile.opens(id);
    await samira.opens(id);
    expect((await needOf(odile, id))?.state).toBe('covered');

    await suspends(world.ines, samira);

    expect((await needOf(odile, id))?.state).not.toBe('covered');
    expect((await needOf(odile, id))?.appointments).toMatchObject([{ state: 'released' }]);
    expect((await odile.client.api.caseOf(id)).phoneTakenAt).toBe(world.service.clock.now().toISOString());
    const { sql } = world.service.database;
    expect(await sql`select 1 from grants where person = ${samira.id}`).toEqual([]);
    expect(await sql`select 1 from contact_cards where ${samira.id} in (from_person, to_person)`).toEqual([]);
    expect(await sql`select 1 from workloads where what = 'acceptance'`).toEqual([]);
    const before = (await odile.client.api.caseOf(id)).epoch;
    expect((await odile.opens(id)).view.epoch).toBe(before + 1);

    await lifts(noor, samira);
    const again = await comesBack(samira);
    expect(await refusal(again.client.api.caseOf(id))).toBe('404 not_found');
    expect(await again.client.api.referrals()).toEqual([]);
    expect((await needOf(odile, id))?.state).not.toBe('covered');
  });
});
