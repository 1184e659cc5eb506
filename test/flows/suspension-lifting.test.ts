import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours, type Id } from '../../src/kernel/index.ts';
import { openDevice } from '../world/devices.ts';
import type { Somebody } from '../world/people.ts';
import { needOf, refusal, startSuspensions, type Suspensions } from '../world/suspensions.ts';
import type { Expert, Host, World } from '../world/world.ts';

let world: World;
let odile: Host;
let samira: Expert;
let noor: Somebody;
let suspends: Suspensions['suspends'];
let lifts: Suspensions['lifts'];
let comesBack: Suspensions['comesBack'];

beforeEach(async () => {
  ({ world, odile, samira, noor, suspends, lifts, comesBack } = await startSuspensions());
});
afterEach(() => world.drop());

describe('who suspends and who lifts', () => {
  test('by her own words, on any device: a wrong handle and wrong words are one answer', async () => {
    const stranger = openDevice(world.service);
    const wrong = [
      await refusal(stranger.suspendMyself({ handle: 'Samira', words: odile.words })),
      await refusal(stranger.suspendMyself({ handle: 'Nobody', words: odile.words })),
    ];
    expect(wrong).toEqual(['401 identity.sign_in_refused', '401 identity.sign_in_refused']);
    expect((await samira.client.api.me()).person).toBe(samira.id);

    await stranger.suspendMyself({ handle: 'Samira', words: samira.words });
    await stranger.suspendMyself({ handle: 'Samira', words: samira.words });
    await world.service.settle();
    expect(await refusal(samira.client.api.me())).toMatch(/^401/);
    const { suspensions } = await world.wout.client.api.board();
    expect(suspensions).toMatchObject([{ person: samira.id, by: samira.id, can: ['lift'] }]);
  });

  test('who suspended her does not lift it, nor does anybody else but coordinators; another does, and twice is once', async () => {
    await suspends(world.ines, samira);
    await suspends(world.wout, samira);
    expect((await noor.client.api.board()).suspensions).toMatchObject([{ by: world.ines.id }]);
    expect(await refusal(world.ines.client.api.liftSuspension(samira.id))).toBe('404 not_found');
    expect(await refusal(odile.client.api.liftSuspension(samira.id))).toBe('404 not_found');
    expect(await refusal(odile.client.api.suspend(world.wout.id))).toBe('404 not_found');
    expect(await refusal(world.ines.client.api.suspend(world.ines.id))).toBe('404 not_found');
    await lifts(world.wout, samira);
    await lifts(world.wout, samira);
    expect((await noor.client.api.board()).suspensions).toMatchObject([{ lifted: { by: world.wout.id } }]);
  });

  test('two coordinators suspend her at once: one row; they suspend each other at once: one is left', async () => {
    await Promise.all([world.ines.client.api.suspend(samira.id), world.wout.client.api.suspend(samira.id)]);
    expect((await noor.client.api.board()).suspensions).toHaveLength(1);

    const each = [
      refusal(world.ines.client.api.suspend(world.wout.id)),
      refusal(world.wout.client.api.suspend(world.ines.id)),
    ];
    const answers = await Promise.all(each);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    const standing = (await noor.client.api.people()).filter(({ suspension }) => suspension !== undefined);
    expect(standing.filter(({ isSeated }) => isSeated)).toHaveLength(1);
  });

  test('where nobody else coordinates, whoever suspended may lift; the last one who suspends herself comes back by her words', async () => {
    await suspends(world.ines, world.wout);
    await suspends(world.ines, noor);
    await lifts(world.ines, noor);
    expect((await comesBack(noor)).client.me?.roles).toContain('coordinator');
    await suspends(world.ines, await comesBack(noor));

    await openDevice(world.service).suspendMyself({ handle: 'Inès', words: world.ines.words });
    expect(await refusal(world.ines.client.api.me())).toMatch(/^401/);
    const back = await comesBack(world.ines);
    const { suspensions } = await back.client.api.board();
    expect(suspensions.filter(({ lifted }) => lifted === undefined).map(({ can }) => can)).toEqual([
      ['lift'],
      ['lift'],
    ]);
    expect(suspensions.find(({ person }) => person === world.ines.id)?.lifted?.by).toBe(world.ines.id);
  });

  test('she accepts while she is suspended: whoever is first, in the end nothing is hers', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await odile.asks({ kind: 'interpreter', urgency: 'soon', languages: ['tir'] });
      const me = round === 0 ? samira.client : (await comesBack(samira)).client;
      const card = (await me.api.referrals()).find((one) => one.case === id);
      await Promise.all([refusal(me.api.acceptReferral(card?.id ?? '', {})), world.ines.client.api.suspend(samira.id)]);
      await world.service.settle();
      await world.service.settle();
      const { sql } = world.service.database;
      expect(await sql`select 1 from appointments where state in ('held', 'confirmed')`).toEqual([]);
      expect(await sql`select 1 from referrals where state in ('asked', 'accepted')`).toEqual([]);
      expect((await needOf(odile, id))?.state).not.toBe('covered');
      await lifts(noor, samira);
    }
  });

  test('the job runs again after she is back: what she accepted since stays hers', async () => {
    const first = await odile.asks({ kind: 'interpreter', urgency: 'soon', languages: ['tir'] });
    await samira.accepts(first.id);
    await suspends(world.ines, samira);
    const [row] = await world.service.database.sql<{ id: Id<'suspension'> }[]>`select id from suspensions`;
    await lifts(noor, samira);
    await world.service.pass(hours(1));
    const { id } = await odile.asks({ kind: 'interpreter', urgency: 'soon', languages: ['tir'] });
    const again = await comesBack(samira);
    const card = (await again.client.api.referrals()).find((one) => one.case === id);
    await again.client.accept(card as never);

    await world.service.database.transaction((tx) =>
      world.service.deps.announce(tx, 'person-suspended', { suspension: row?.id ?? '', person: samira.id }),
    );
    await world.service.settle();
    expect((await needOf(odile, id))?.state).toBe('covered');
  });
});
