import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Service } from '../../src/http/index.ts';
import type { EmergencyCard } from '../../src/identity/contract.ts';
import { newId } from '../../src/kernel/index.ts';
import { caller, type Caller } from '../world/callers.ts';
import { startService, type TestService } from '../world/service.ts';

let service: TestService;
let other: Service;
beforeAll(async () => {
  service = await startService();
  other = await service.another();
});
afterAll(() => service.drop());

interface Stream {
  /** The next thing the stream says; undefined once it was closed. */
  next(): Promise<{ event: string; data: unknown } | undefined>;
}

/** Opens somebody's stream of changes on an instance that listens. */
async function listen(instance: Service, { token }: Caller): Promise<Stream> {
  const address = instance.app.server.listening ? undefined : await instance.app.listen({ port: 0, host: '127.0.0.1' });
  const port = (instance.app.server.address() as { port: number }).port;
  const response = await fetch(new URL('/v1/events', address ?? `http://127.0.0.1:${port}`), {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
  });
  expect(response.status).toBe(200);
  const events = eventsOf(response.body as ReadableStream<Uint8Array>);
  return {
    async next() {
      const { value, done } = await events.next();
      return done ? undefined : value;
    },
  };
}

async function* eventsOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ event: string; data: unknown }, undefined> {
  let held = '';
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    held += decoder.decode(bytes, { stream: true });
    for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        held
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: ?(.*)/s)),
      );
      held = held.slice(end + 2);
      if (fields.event) yield { event: fields.event, data: JSON.parse(fields.data) };
    }
  }
  return undefined;
}

const publish = (change: Parameters<Service['deps']['publish']>[1]) =>
  service.deps.transaction((tx) => service.deps.publish(tx, change));

test('what one instance commits, people hear on another: those it concerns, and never what it is about', async () => {
  const [ada, mira] = [await caller(service, { roles: ['coordinator'] }), await caller(service)];
  const [adas, miras] = [await listen(other, ada), await listen(other, mira)];
  expect(await adas.next()).toEqual({ event: 'ready', data: {} });
  expect(await miras.next()).toEqual({ event: 'ready', data: {} });

  await publish({ topic: 'joins', id: 'somebody', people: 'coordinators' });
  await publish({ topic: 'me', id: mira.person, people: [mira.person] });
  expect(await adas.next()).toEqual({ event: 'change', data: { topic: 'joins', id: 'somebody' } });
  expect(await miras.next()).toEqual({ event: 'change', data: { topic: 'me', id: mira.person } });
});

test('what was not committed is not told', async () => {
  const mira = await caller(service);
  const stream = await listen(other, mira);
  await stream.next();
  const undone = service.deps.transaction(async (tx) => {
    await service.deps.publish(tx, { topic: 'me', id: 'undone', people: [mira.person] });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrowError('undone');
  await publish({ topic: 'me', id: 'done', people: [mira.person] });
  expect(await stream.next()).toMatchObject({ data: { id: 'done' } });
});

test('a change that concerns a thousand people is told in full,', async () => {
  const [mira, neighbour] = [await caller(service), await caller(service)];
  const [stream, neighbours] = [await listen(other, mira), await listen(other, neighbour)];
  await stream.next();
  await neighbours.next();
  const many = Array.from({ length: 1000 }, () => newId<'person'>());
  await publish({ topic: 'referrals', id: 'many', people: [...many, mira.person] });
  expect(await stream.next()).toEqual({ event: 'change', data: { topic: 'referrals', id: 'many' } });
  await publish({ topic: 'me', id: 'after', people: [neighbour.person] });
  expect(await neighbours.next()).toMatchObject({ data: { id: 'after' } });
});

test('revoking a sign-in closes its stream at once, and no other', async () => {
  const [phone, neighbour] = [await caller(service), await caller(service)];
  const [stream, neighbours] = [await listen(other, phone), await listen(other, neighbour)];
  await stream.next();
  await neighbours.next();
  expect((await phone.call('DELETE', `/v1/sign-ins/${phone.signIn}`)).statusCode).toBe(204);
  expect(await stream.next()).toBeUndefined();
  await publish({ topic: 'me', id: 'still here', people: [neighbour.person] });
  expect(await neighbours.next()).toMatchObject({ data: { id: 'still here' } });
});

test('a stream ends with its token: the client comes back with a fresh one', async () => {
  const mira = await caller(service);
  const stream = await listen(other, mira);
  await stream.next();
  service.clock.advance(300_000);
  await publish({ topic: 'me', id: 'late', people: [mira.person] });
  expect(await stream.next()).toBeUndefined();
});

test('an instance that leaves lets its streams go', async () => {
  const leaving = await service.another();
  const stream = await listen(leaving, await caller(service));
  await stream.next();
  const closed = once(leaving.app.server, 'close');
  await leaving.app.close();
  await closed;
  expect(await stream.next()).toBeUndefined();
});

test('a coordinator writes the emergency card anew: the other coordinators hear of it, hosts do not', async () => {
  const [ada, wout] = [
    await caller(service, { roles: ['coordinator'] }),
    await caller(service, { roles: ['coordinator'] }),
  ];
  const mira = await caller(service);
  const [wouts, miras] = [await listen(other, wout), await listen(other, mira)];
  await wouts.next();
  await miras.next();
  const { doctorTelephone, texts } = (await ada.call('GET', '/v1/emergency-card')).json() as EmergencyCard;
  const written = Object.entries(texts).map(([locale, { doctor, lines }]) => [locale, { doctor, lines }]);
  const body = { doctorTelephone, texts: Object.fromEntries(written) as unknown };
  const answer = await ada.call('PUT', '/v1/emergency-card', body, { 'if-match': '"0"' });
  expect(answer.statusCode).toBe(200);
  await publish({ topic: 'me', id: 'after', people: [mira.person] });
  expect(await wouts.next()).toEqual({ event: 'change', data: { topic: 'emergency-card', id: '1' } });
  expect(await miras.next()).toMatchObject({ data: { topic: 'me', id: 'after' } });
});
