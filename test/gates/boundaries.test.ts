import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let sandbox: string;

/** The linter's words about a small tree of files, under the project's own rules. */
function lint(files: Record<string, string>): string {
  rmSync(join(sandbox, 'src'), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(sandbox, name)), { recursive: true });
    writeFileSync(join(sandbox, name), text);
  }
  const done = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'src'], {
    cwd: sandbox,
    encoding: 'utf8',
  });
  return done.stdout + done.stderr;
}

beforeAll(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'relais-lint-'));
  for (const name of ['oxlint.config.ts', 'rooms.config.ts', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, name), join(sandbox, name));
  }
  symlinkSync(join(root, 'node_modules'), join(sandbox, 'node_modules'));
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

const room = (name: string): Record<string, string> => ({ [`src/${name}/index.ts`]: 'export const here = 1;\n' });

test('a tree that keeps to the floors is clean', () => {
  const words = lint({
    ...room('kernel'),
    'src/identity/index.ts': "import { here } from '../kernel/index.ts';\nexport const there = here;\n",
  });
  expect(words).toContain('Found 0 warnings and 0 errors');
});

test('a room that imports upwards is told to announce instead', () => {
  const words = lint({
    ...room('cases'),
    'src/identity/index.ts': "import { here } from '../cases/index.ts';\nexport const there = here;\n",
  });
  expect(words).toContain('identity (floor 2) may not import cases (floor 4)');
  expect(words).toContain('announce an event');
});

test('a room that imports its own floor is refused', () => {
  const words = lint({
    ...room('cases'),
    'src/search/index.ts': "import { here } from '../cases/index.ts';\nexport const there = here;\n",
  });
  expect(words).toContain('search (floor 4) may not import cases (floor 4)');
});

test('a room is entered through its index only', () => {
  const words = lint({
    'src/identity/store.ts': 'export const here = 1;\n',
    'src/cases/open-case.ts': "import { here } from '../identity/store.ts';\nexport const there = here;\n",
  });
  expect(words).toContain('Import identity through its index.ts');
});

test('the server takes header checks and the release wrapping of sealing, and nothing that opens anything', () => {
  const words = lint({
    'src/sealing/envelope.ts': 'export const here = 1;\n',
    'src/sealing/vault.ts': 'export const openVault = 1;\n',
    'src/identity/index.ts': "import { here } from '../sealing/envelope.ts';\nexport const there = here;\n",
    'src/cases/index.ts': "import { openVault } from '../sealing/vault.ts';\nexport const there = openVault;\n",
  });
  expect(words).toContain('it holds no code that opens a vault, a grant or an item');
  expect(words).toContain('Found 0 warnings and 1 error');
});

test('the browser’s side reads contracts as types only', () => {
  const contract = 'export const schema = 1;\nexport type Shape = number;\n';
  const wrong = "import { schema } from '../cases/contract.ts';\nexport const there = schema;\n";
  const right = "import type { Shape } from '../cases/contract.ts';\nexport const there: Shape = 1;\n";
  expect(lint({ 'src/cases/contract.ts': contract, 'src/client/cases.ts': wrong })).toContain('by `import type`');
  expect(lint({ 'src/cases/contract.ts': contract, 'src/client/cases.ts': right })).toContain('0 errors');
  const other = "import type { Shape } from '../cases/store.ts';\nexport const there: Shape = 1;\n";
  expect(lint({ 'src/cases/store.ts': contract, 'src/client/cases.ts': other })).toContain('through contract.ts');
});

test('a cycle is found', () => {
  const words = lint({
    'src/cases/one.ts': "import { two } from './two.ts';\nexport const one = (): number => two();\n",
    'src/cases/two.ts': "import { one } from './one.ts';\nexport const two = (): number => one();\n",
  });
  expect(words).toContain('no-cycle');
});

test('a file of more than 250 lines is too long', () => {
  expect(lint({ 'src/cases/long.ts': 'export const a = [\n' + '  1,\n'.repeat(251) + '];\n' })).toContain('max-lines');
});
