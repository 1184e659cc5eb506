import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestService } from './service.ts';

/** An instance in a process of its own, which can be killed as an operator or a power cut would. */
export interface SeparateProcess {
  readonly origin: string;
  /** SIGKILL: nothing of it has time to do anything more. */
  kill(): Promise<void>;
}

/** Starts another instance on this one's database, with its secrets, its time standing still, and real jobs. */
export async function startProcess({ storage, deps }: TestService): Promise<SeparateProcess> {
  const told = {
    address: storage.address,
    now: deps.clock.now().getTime(),
    secrets: Object.fromEntries(
      Object.entries(deps.secrets).map(([name, key]) => [name, Buffer.from(key as Uint8Array).toString('base64url')]),
    ),
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'instance.ts'), JSON.stringify(told)], {
    // It ends with whoever started it, however that ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [origin] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [])])) as string[];
  if (origin === undefined) throw new Error('the process ended before it listened');
  return {
    origin,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
