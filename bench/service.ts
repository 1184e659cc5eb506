import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildService, type Service } from '../src/http/index.ts';
import { systemClock, type Clock } from '../src/kernel/index.ts';
import { createLog, makeSecrets, migrate, startEmbedded } from '../src/platform/index.ts';

/** An instance on a PostgreSQL of its own, in a folder that goes when the work is done. */
export async function withService(
  work: (service: Service) => Promise<void>,
  clock: Clock = systemClock,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-bench-'));
  const server = await startEmbedded(folder);
  await migrate(server.address);
  const service = await buildService({
    address: server.address,
    clock,
    log: createLog('silent'),
    secrets: makeSecrets(),
    publicUrl: new URL('http://localhost:3000'),
  });
  try {
    await work(service);
  } finally {
    await service.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
