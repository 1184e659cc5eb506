import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Service } from '../../src/http/index.ts';
import { makeSetupToken } from '../../src/identity/index.ts';
import { buildWebWhenStale } from '../../src/web/build.ts';
import type { TestServer } from '../world/server.ts';
import { startService, tuesdayMorning, type TestService } from '../world/service.ts';

/** Relais as a browser meets it: one address, two instances behind it, one database. */
export interface TwoInstances {
  readonly origin: string;
  readonly service: TestService;
  /** The first coordinator's one-time link. */
  setupLink(): Promise<string>;
  /** From now on an instance with these pages answers everything. */
  deploy(webFolder: string): Promise<void>;
  stop(): Promise<void>;
}

/** `on` is where its database is made, outside a test run. */
export async function startTwoInstances(on?: TestServer): Promise<TwoInstances> {
  const webFolder = await buildWebWhenStale(join(import.meta.dirname, '../..'));
  const ports: number[] = [];
  const front = turnsBetween(ports);
  const origin = `http://localhost:${await listening(front)}`;
  const service = await startService(tuesdayMorning, { publicUrl: new URL(origin), webFolder, ...(on && { on }) });
  const listen = async ({ app }: Service) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    return (app.server.address() as AddressInfo).port;
  };
  for (const each of [service, await service.another()]) ports.push(await listen(each));
  return {
    origin,
    service,
    setupLink: async () => `${origin}/setup#${await makeSetupToken(service.deps)}`,
    async deploy(newer) {
      ports.splice(0, ports.length, await listen(await service.another({ webFolder: newer })));
    },
    async stop() {
      front.closeAllConnections();
      front.close();
      await service.drop();
    },
  };
}

/** Gives one request to the first instance, the next one to the second. */
function turnsBetween(ports: readonly number[]): Server {
  let turn = 0;
  return createServer((incoming, outgoing) => {
    const port = ports[(turn += 1) % ports.length];
    const { method = 'GET', url = '/', headers } = incoming;
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
