import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, fetchWithCookies, type Change, type Client } from '../../src/client/index.ts';
import type { Service } from '../../src/http/index.ts';
import { founds, joins, signsIn, type Founder } from '../world/people.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let ines: Founder;
beforeAll(async () => {
  service = await startService();
  ines = await founds(service, 'Inès');
});
afterAll(() => service.drop());

test('an open app hears of what happens, through another instance, and nothing but its topic and id', async () => {
  const phone = await connected(await service.another());
  const heard = follow(phone);
  await heard.next('ready');
  const { fragment } = await ines.client.invite({ roles: ['host'] });
  const odile = await joins(service, fragment, 'Odile');
  expect(await heard.next('change')).toEqual({ topic: 'joins', id: odile.id });
  heard.stop();
});

test('a broken stream is opened again and says that everything shown must be read again', async () => {
  const instance = await service.another();
  const phone = await connected(instance);
  const heard = follow(phone);
  await heard.next('ready');
  instance.app.server.closeAllConnections();
  expect(await heard.after('broken', 'ready')).toEqual(['broken', 'ready']);
  heard.stop();
});

test('a sign-in that is over is not knocked for again', async () => {
  const instance = await service.another();
  const phone = await connected(instance);
  const heard = follow(phone);
  await heard.next('ready');
  await ines.client.api.revokeSignIn(phone.me?.signIn ?? '');
  const { fragment } = await ines.client.invite({ roles: ['host'] });
  await joins(service, fragment, 'Paul');
  expect(await heard.after('broken', 'over')).toEqual(['broken', 'over']);
});

/** A phone that talks to an instance over a real connection. */
async function connected(instance: Service): Promise<Client> {
  await instance.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = instance.app.server.address() as AddressInfo;
  const client = createClient({
    baseUrl: `http://127.0.0.1:${port}`,
    locale: 'en',
    clock: service.clock,
    fetch: fetchWithCookies(service.deps.publicUrl.origin),
  });
  await signsIn(client, 'Inès', ines.words);
  return client;
}

type Heard = 'ready' | 'change' | 'broken' | 'over';

/** What a phone hears, one after another; it tries again without waiting. */
function follow(client: Client) {
  const heard: { what: Heard; change?: Change }[] = [];
  let wake: () => void = () => undefined;
  const note = (what: Heard, change?: Change) => {
    heard.push(change === undefined ? { what } : { what, change });
    wake();
  };
  const listener = {
    onReady: () => note('ready'),
    onChange: (change: Change) => note('change', change),
    onBroken: () => note('broken'),
    onOver: () => note('over'),
  };
  const stop = client.listen(listener, { wait: async () => undefined });
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  return {
    stop,
    /** The next of this sort; others before it are passed over. */
    async next(what: Heard): Promise<Change | undefined> {
      for (;;) {
        const found = heard.findIndex((one) => one.what === what);
        if (found >= 0) return heard.splice(0, found + 1).at(-1)?.change;
        await more();
      }
    },
    /** What is heard from the first of these on, up to the other. */
    async after(from: Heard, until: Heard): Promise<Heard[]> {
      for (;;) {
        const all = heard.map(({ what }) => what);
        const [start, end] = [all.indexOf(from), all.lastIndexOf(until)];
        if (start >= 0 && end > start) return all.slice(start, end + 1);
        await more();
      }
    },
  };
}
