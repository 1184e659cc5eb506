import type { AddressInfo } from 'node:net';
import { buildService } from '../../src/http/index.ts';
import { manualClock } from '../../src/kernel/index.ts';
import { createLog, type DatabaseAddress, type Secrets } from '../../src/platform/index.ts';

/*
 * The program of a separate process: one instance that listens on loopback and works off jobs. Says where it listens, in
 * one line; ends when its input does.
 */
const { address, now, secrets } = JSON.parse(process.argv[2] ?? '') as {
  address: DatabaseAddress;
  now: number;
  secrets: Record<keyof Secrets, string>;
};
const secret = (name: keyof Secrets) => new Uint8Array(Buffer.from(secrets[name], 'base64url'));

process.stdin.resume().on('end', () => process.exit());

const service = await buildService({
  address,
  clock: manualClock(new Date(now)),
  log: createLog('silent'),
  secrets: {
    tokenKey: secret('tokenKey'),
    releaseKey: secret('releaseKey'),
    notifyKey: secret('notifyKey'),
    vapidKey: secret('vapidKey'),
  },
  publicUrl: new URL('http://localhost:3000'),
});
await service.app.listen({ port: 0, host: '127.0.0.1' });
await service.jobs.work();
process.stdout.write(`http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}\n`);
