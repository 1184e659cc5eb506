import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

const room = fileURLToPath(new URL('../../src/sealing/index.ts', import.meta.url));

test('the sealing code weighs 65 kB at most, and each word list comes apart from it', async () => {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { lib: { entry: room, formats: ['es'], fileName: 'sealing' }, write: false, minify: true, target: 'es2022' },
  })) as Rolldown.RolldownOutput[];
  const chunks = (output?.output ?? []).flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const lists = chunks.filter((chunk) => chunk.fileName.startsWith('words-'));
  const code = chunks.filter((chunk) => !lists.includes(chunk));
  const bytes = code.reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);

  expect(lists).toHaveLength(2);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(65_000);
});
