import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, hours, minutes } from '../../src/kernel/index.ts';
import { joins, signsIn, submits, type Somebody } from '../world/people.ts';
import { entryContent } from '../world/entries.ts';
import { dumpOf } from '../world/dump.ts';
import { startMailServer, type MailServer } from '../world/mail-server.ts';
import { startPushService, type PushService } from '../world/push-service.ts';
import { tracesOf } from '../world/traces.ts';
import { openDevice } from '../world/devices.ts';
import { startWorld, type Expert, type Host, type World } from '../world/world.ts';

let push: PushService;
let post: MailServer;
let world: World;
let odile: Host;
let samira: Expert;

beforeAll(async () => {
  [push, post] = await Promise.all([startPushService(), startMailServer()]);
});
afterAll(async () => {
  await Promise.all([push.close(), post.close()]);
});
beforeEach(async () => {
  world = await startWorld({
    pushHosts: [push.origin, 'push.example.org'],
    mail: { url: post.url, from: 'relais@example.org' },
    random: () => 0.5,
    // A name that is known, and leads into the server's own network.
    resolve: async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ],
  });
  odile = await world.host('Odile');
  samira = await world.expert('Samira', { nightOk: true });
  push.arrived.length = 0;
  post.mails.length = 0;
});
afterEach(() => world.drop());

const subscribes = async ({ client }: Somebody, device: string): Promise<void> => {
  const { push: offered } = await client.api.notifications();
  await client.api.keepPushAddress(push.subscribe(device, offered.publicKey));
  await world.service.settle();
};
const aMinuteLater = async () => {
  await world.service.settle();
  await world.service.pass(minutes(1));
};
const called = (device: string): number => push.arrived.filter((one) => one.device === device).length;
const newKinds = async ({ client }: Somebody): Promise<string[]> =>
  (await client.api.news()).flatMap(({ kinds, isSeen }) => (isSeen ? [] : kinds));
const sees = async ({ client }: Somebody) =>
  client.api.seeNews({ ids: (await client.api.news()).flatMap(({ ids }) => ids) });
/** Until an hour of the day in Brussels, in winter. */
const untilHour = async (hour: number) => {
  const now = world.service.clock.now();
  const then = new Date(now);
  then.setUTCHours(hour - 1, 0, 0, 0);
  await world.service.pass(then.getTime() - now.getTime() + (then <= now ? days(1) : 0));
};

test('a story in the app: asked, accepted, a message, seen; one line a case, kinds and ids, never words', async () => {
  await sees(odile);
  await sees(samira);
  const { id } = await odile.asks({ urgency: 'soon' }, 'Elle a mal depuis hier.');
  expect(await newKinds(samira)).toEqual(['asked']);
  await samira.accepts(id);
  expect(await newKinds(samira)).toEqual([]);
  expect(await newKinds(odile)).toEqual(['answer']);
  world.service.clock.advance(1000);
  await odile.opens(id);
  expect(await newKinds(samira), 'the key has come').toEqual(['key']);
  await samira.opens(id);
  await samira.writes(id, 'Je peux venir demain à dix heures.');
  const [line] = await odile.client.api.news();
  expect(line).toMatchObject({ kinds: ['message', 'answer'], case: id, isSeen: false });
  expect(JSON.stringify(await odile.client.api.news())).not.toMatch(/demain|mal|Samira/);
  expect(await odile.client.api.unread()).toMatchObject({ threads: 1, news: 1 });
  await odile.client.api.seeNews({ case: id });
  expect(await newKinds(odile)).toEqual([]);
  expect(await odile.client.api.unread()).toMatchObject({ news: 0 });
});

test('coordinators hear of who waits to be confirmed, of an entry to vet, and of what is stuck; not of what they signed', async () => {
  await subscribes(world.wout, 'wout');
  await sees(world.wout);
  const { fragment } = await world.ines.client.invite({ roles: ['expert'] });
  const hanna = await joins(world.service, fragment, 'Hanna');
  await submits(hanna, entryContent({ displayName: 'Hanna' }));
  await aMinuteLater();
  expect(called('wout'), 'both at once').toBe(1);
  expect((await newKinds(world.wout)).sort()).toEqual(['to-confirm', 'to-vet']);
  await odile.asks({ urgency: 'urgent', kind: 'dentist' });
  await aMinuteLater();
  expect(called('wout')).toBe(2);
  expect(await newKinds(world.wout)).toContain('stuck');
  expect(await newKinds(odile)).not.toContain('stuck');
});

test('a yes that nothing follows is told to coordinators when their patience ends, by the clock alone', async () => {
  const { id } = await odile.asks({ urgency: 'urgent' });
  await samira.accepts(id);
  await subscribes(world.wout, 'wout');
  await world.service.pass(minutes(59));
  expect(called('wout')).toBe(0);
  await world.service.pass(minutes(1));
  await aMinuteLater();
  expect(called('wout')).toBe(1);
});

test('nights are quiet: what came is told once, after seven; critical wakes her, unless she switched that off', async () => {
  const { id } = await odile.asks({ urgency: 'soon' });
  await samira.accepts(id);
  await odile.opens(id);
  await subscribes(samira, 'samira');
  await untilHour(23);
  push.arrived.length = 0;
  await odile.writes(id, 'Elle dort enfin.');
  await odile.writes(id, 'Merci pour tout.');
  await aMinuteLater();
  expect(called('samira')).toBe(0);
  await untilHour(7);
  expect(called('samira'), 'a moment more').toBe(0);
  await aMinuteLater();
  expect(called('samira'), 'once').toBe(1);

  await untilHour(23);
  push.arrived.length = 0;
  await samira.client.api.changeNotifications({ criticalPasses: false });
  await odile.asks({ urgency: 'critical' });
  await world.service.settle();
  expect(called('samira'), 'she switched that off').toBe(0);
  await samira.client.api.changeNotifications({ criticalPasses: true });
  await world.service.settle();
  expect(called('samira')).toBe(1);
});

test('whoever is withdrawn meanwhile gets nothing', async () => {
  await subscribes(samira, 'samira');
  const { id } = await odile.asks({ urgency: 'urgent' });
  await world.service.settle();
  const [need] = (await odile.opens(id)).view.needs;
  await odile.client.api.withdrawNeed(need?.id ?? '', { reason: 'no-longer-needed' });
  await world.service.pass(minutes(1));
  expect(called('samira')).toBe(0);
});

test('after ninety days an entry’s owner is asked whether it is still true, and not before', async () => {
  await samira.client.api.giveMailAddress('samira@example.org');
  await world.service.settle();
  await samira.client.api.confirmMailAddress(/\b\d{6}\b/.exec(post.mails.at(-1)?.text ?? '')?.[0] ?? '');
  await world.service.settle();
  post.mails.length = 0;
  await world.service.pass(days(89));
  expect(post.mails).toEqual([]);
  await world.service.pass(days(1) + hours(1));
  await world.service.pass(minutes(1));
  expect(post.mails.map(({ to }) => to)).toEqual(['samira@example.org']);
  const back = await again(samira);
  expect(await newKinds(back)).toEqual(['nod']);
  await back.client.api.nodEntry(samira.entry);
  expect(await newKinds(back)).toEqual([]);
});

/** After months away she signs in afresh. */
const again = ({ handle, words }: Somebody) => signsIn(openDevice(world.service), handle, words);

test('a job that comes twice, at the same time, calls once', async () => {
  await subscribes(samira, 'samira');
  const { sql } = world.service.database;
  await sql.unsafe(`
    create function twice() returns trigger language plpgsql as $$ begin
      insert into pgboss.job_common
        select (jsonb_populate_record(new, jsonb_build_object('id', gen_random_uuid()))).*;
      return null;
    end $$;
    create trigger twice after insert on pgboss.job_common for each row
      when (pg_trigger_depth() = 0 and new.name like 'notifications.%') execute function twice();`);
  const other = await world.service.another();
  await other.jobs.work();
  const arrival = push.next();
  await odile.asks({ urgency: 'critical' });
  await arrival;
  await other.close();
  await world.service.settle();
  expect(called('samira')).toBe(1);
});

test('no push service but the known ones is taken, and none that leads into a private network is knocked at', async () => {
  const { push: offered } = await samira.client.api.notifications();
  const made = push.subscribe('samira', offered.publicKey);
  for (const endpoint of ['https://example.org/x', 'http://localhost:5432/', 'https://fcm.googleapis.com:8443/x']) {
    await expect(samira.client.api.keepPushAddress({ ...made, endpoint }), endpoint).rejects.toMatchObject({
      code: 'notifications.unknown_push_service',
    });
  }
  const offCurve = { ...made.keys, p256dh: Buffer.alloc(65, 4).toString('base64url') };
  const unusable = { code: 'notifications.unusable_push_key' };
  await expect(samira.client.api.keepPushAddress({ ...made, keys: offCurve })).rejects.toMatchObject(unusable);
  await samira.client.api.keepPushAddress({ ...made, endpoint: 'https://push.example.org/x' });
  await subscribes(odile, 'odile');
  const knocked = new Set<string>();
  const note = (begun: unknown) => knocked.add((begun as { request: { host: string } }).request.host);
  subscribe('http.client.request.start', note);
  const { id } = await odile.asks({ urgency: 'critical' });
  await world.service.settle();
  await samira.accepts(id);
  await world.service.settle();
  unsubscribe('http.client.request.start', note);
  expect([...knocked], 'a service that leads elsewhere is').toEqual(['127.0.0.1']);
});

test('a device that changed hands calls its new owner only', async () => {
  await subscribes(samira, 'phone');
  await subscribes(odile, 'phone');
  const { id } = await odile.asks({ urgency: 'critical' });
  await world.service.settle();
  expect(called('phone')).toBe(0);
  await samira.accepts(id);
  await world.service.settle();
  expect(called('phone')).toBe(1);
});

test('no mail address, push address or code is in the database or a log line, nor a key of theirs', async () => {
  await subscribes(samira, 'samira-at-tram');
  await samira.client.api.giveMailAddress('hidden.samira@example.org');
  await world.service.settle();
  const code = /\b\d{6}\b/.exec(post.mails.at(-1)?.text ?? '')?.[0] ?? '';
  const before = await dumpOf(world.service.database);
  await samira.client.api.confirmMailAddress(code);
  post.refuse('hidden.samira@example.org');
  push.answers('samira-at-tram', 500);
  const { id } = await odile.asks({ urgency: 'critical' });
  await world.service.settle();
  await samira.accepts(id);
  const dump = await dumpOf(world.service.database);
  const places = [
    ...[...before, ...dump].map(([name, text]) => ({ name, text })),
    ...world.service.logLines.map((text) => ({ name: 'log', text })),
  ];
  const secrets = ['hidden.samira@example.org', 'samira-at-tram', push.origin];
  expect(tracesOf(secrets, places, new Set(['samira', 'hidden', 'org', 'example', 'at', 'tram', 'http']))).toEqual([]);
  expect(places.filter(({ text }) => new RegExp(String.raw`\b${code}\b`).test(text)).map(({ name }) => name)).toEqual(
    [],
  );
  expect([...dump.keys()]).toContain('public.notification_channels');
});
