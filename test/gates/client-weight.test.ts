import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';

const room = fileURLToPath(new URL('../../src/client/index.ts', import.meta.url));
let chunks: Rolldown.OutputChunk[];

beforeAll(async () => {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { lib: { entry: room, formats: ['es'], fileName: 'client' }, write: false, minify: true, target: 'es2022' },
  })) as Rolldown.RolldownOutput[];
  chunks = (output?.output ?? []).flatMap((file) => (file.type === 'chunk' ? [file] : []));
});

test('what every page loads of the client weighs 8 kB at most', () => {
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName ?? '';
  expect(weightOf([entry])).toBeGreaterThan(2_000);
  expect(weightOf([entry])).toBeLessThanOrEqual(8_000);
});

test('signing in loads neither age nor the curves: 6 kB at most beyond that, and one list of words', () => {
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName ?? '';
  const doors = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/client/doors/index.ts')));
  const modules = withImports([doors?.fileName ?? '']).flatMap(({ moduleIds }) => moduleIds);
  expect(modules.some((id) => id.includes('/sealing/doors.ts'))).toBe(true);
  expect(modules.filter((id) => /@noble|age-encryption/.test(id))).toEqual([]);
  expect(weightOf([entry, doors?.fileName ?? '']) - weightOf([entry])).toBeLessThanOrEqual(6_000);
});

function weightOf(files: readonly string[]): number {
  return withImports(files).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

/** These parts and all that must be there before they run. */
function withImports(files: readonly string[]): Rolldown.OutputChunk[] {
  const found = new Set(files);
  for (const file of found)
    for (const other of chunks.find((chunk) => chunk.fileName === file)?.imports ?? []) found.add(other);
  return chunks.filter(({ fileName }) => found.has(fileName));
}
