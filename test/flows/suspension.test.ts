import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { days, hours } from '../../src/kernel/index.ts';
import { openDevice } from '../world/devices.ts';
import { welcomes, type Somebody } from '../world/people.ts';
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

  test('a seat that she proposed is taken back: no other signature completes what whoever has her phone began', async () => {
    await welcomes(world.service, world.ines, 'Mehdi', ['coordinator']);
    expect(await world.wout.client.proposedRosters()).toHaveLength(1);
    await suspends(world.wout, world.ines);
    expect(await world.wout.client.proposedRosters()).toEqual([]);
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

describe('what else a suspension ends, and what it leaves', () => {
  test('she is asked nothing more, is granted nothing ahead, hears of nothing, and her entry is not found', async () => {
    const asked = await odile.asks({ kind: 'interpreter', urgency: 'urgent', languages: ['tir'] });
    const { sql } = world.service.database;
    expect(await sql`select 1 from grants_ahead where person = ${samira.id}`).toHaveLength(1);
    await suspends(world.ines, samira);

    expect(await sql`select state from referrals where expert = ${samira.id}`).toEqual([{ state: 'withdrawn' }]);
    expect(await sql`select 1 from grants_ahead where person = ${samira.id}`).toEqual([]);
    const again = await odile.asks({ kind: 'interpreter', urgency: 'urgent', languages: ['tir'] });
    await world.service.pass(hours(1));
    expect(await sql`select 1 from referrals where case_id = ${again.id} and expert = ${samira.id}`).toEqual([]);
    expect(await sql`select 1 from grants_ahead where person = ${samira.id}`).toEqual([]);
    expect((await odile.client.api.search({ text: 'Samira' })).found).toEqual([]);
    // Whoever was asked and never read has told nobody her number.
    expect((await odile.client.api.caseOf(asked.id)).phoneTakenAt).toBeUndefined();

    await lifts(noor, samira);
    expect((await odile.client.api.search({ text: 'Samira' })).found).toHaveLength(1);
    const later = await odile.asks({ kind: 'interpreter', urgency: 'urgent', languages: ['tir'] });
    const waiting = (await (await comesBack(samira)).client.api.referrals()).filter(({ state }) => state === 'asked');
    expect(waiting.map((one) => one.case)).toEqual([later.id]);
  });

  test('a host is suspended: coordinators go on with her requests, and whoever accepted reads what happened', async () => {
    const { id } = await odile.asks({ kind: 'interpreter', urgency: 'soon', languages: ['tir'] });
    await samira.accepts(id);
    await odile.opens(id);
    await suspends(world.wout, odile);

    expect(await refusal(odile.client.api.caseOf(id))).toMatch(/^401/);
    expect(await samira.client.api.caseOf(id)).toMatchObject({ phoneTakenAt: expect.any(String), state: 'covered' });
    const [line] = (await samira.client.api.news()).filter(({ kinds }) => kinds.includes('phone-taken'));
    expect(line?.case).toBe(id);
    const { underWay } = await world.ines.client.api.board();
    expect(underWay).toMatchObject([{ case: id, phoneTakenAt: expect.any(String) }]);
    const opened = await world.ines.client.openThread(id);
    expect(opened.view.epoch).toBe(2);
    expect((await samira.opens(id)).key).toBe('here');
  });

  test('a coordinator is suspended: no key, card or duty is hers, her invitations end, and the board says whose seat stays', async () => {
    const { id: invitation } = await noor.client.invite({ roles: ['host'] });
    const week = '2026-11-23';
    await world.ines.client.api.planDuty(week, { coordinators: [noor.id], experts: [] });
    const { id } = await odile.asks({ kind: 'cook', urgency: 'soon', languages: [] });
    await world.wout.client.settled();
    await noor.client.openThread(id);
    await suspends(world.wout, noor);

    const board = await world.ines.client.api.board();
    expect(board.suspensions).toMatchObject([{ person: noor.id, by: world.wout.id, isSeated: true, can: ['lift'] }]);
    expect((await world.wout.client.api.board()).suspensions).toMatchObject([{ can: [] }]);
    expect((await world.ines.client.api.news()).flatMap(({ kinds }) => kinds)).toContain('suspension');
    expect((await world.wout.client.api.news()).flatMap(({ kinds }) => kinds)).not.toContain('suspension');
    const [duty] = (await world.ines.client.api.duties()).duties;
    expect(duty).toMatchObject({ away: [noor.id], uncoveredFrom: world.service.clock.now().toISOString() });
    expect((await world.ines.client.api.invitations()).find((one) => one.id === invitation)?.state).toBe('withdrawn');

    const opened = await odile.opens(id);
    expect([opened.view.epoch, opened.view.recipients.includes(noor.id)]).toEqual([2, false]);
    const next = await odile.asks({ kind: 'cook', urgency: 'soon', languages: [] });
    const { sql } = world.service.database;
    expect(await sql`select 1 from grants where person = ${noor.id}`).toEqual([]);
    const note = await world.ines.client.readNote(next.id);
    await world.ines.client.writeNote(next.id, note, 'Rappeler demain.');
    expect((await world.wout.client.readNote(next.id)).words).toBe('Rappeler demain.');
    expect(await sql`select 1 from coordinator_note_cards where to_person = ${noor.id}`).toEqual([]);

    await lifts(world.ines, noor);
    expect((await comesBack(noor)).client.me?.roles).toContain('coordinator');
    expect((await world.wout.client.api.board()).suspensions).toMatchObject([
      { lifted: { by: world.ines.id }, can: [] },
    ]);
    await world.service.pass(days(8));
    expect((await (await comesBack(world.wout)).client.api.board()).suspensions).toEqual([]);
    expect(await sql`select 1 from suspensions`).toHaveLength(1);
    await world.service.pass(days(83));
    expect(await sql`select 1 from suspensions`).toEqual([]);
  });
});
