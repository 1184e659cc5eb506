// How long a start takes, cold (an empty data folder) and warm (the same folder again), from the command to a ready answer.
// node bin/run.js bench/start.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { median, rounded } from './measure.ts';

const relais = resolve(import.meta.dirname, '../bin/relais.js');
const rounds = 3;

/** Milliseconds from the command to the line that says it listens; then it is asked to leave. */
async function start(folder: string, port: number): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [relais, 'start'], {
    env: { ...process.env, DATA_FOLDER: folder, PORT: String(port), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let took = Number.NaN;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"listening"')) continue;
    took = performance.now() - began;
    child.kill('SIGTERM');
  }
  if (child.exitCode === null) await once(child, 'exit');
  if (Number.isNaN(took)) throw new Error('it did not start');
  return took;
}

const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address() as AddressInfo;
probe.close();

const cold: number[] = [];
const warm: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'relais-bench-'));
  cold.push(await start(folder, port));
  warm.push(await start(folder, port));
  rmSync(folder, { recursive: true, force: true });
}
const figures = { coldMs: rounded(median(cold)), warmMs: rounded(median(warm)), rounds };
console.log(`start: cold ${figures.coldMs} ms, warm ${figures.warmMs} ms (medians of ${rounds})`);
console.log(JSON.stringify({ bench: 'start', ...figures }));
