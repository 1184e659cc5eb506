import { defineConfig } from 'oxlint';
import { doors, floors, outside, serverSealing, type Room } from './rooms.config.ts';

interface Restriction {
  /** Patterns as in .gitignore, or one expression: without look-ahead, which the linter drops silently. */
  group?: string[];
  regex?: string;
  message: string;
  allowTypeImports?: boolean;
}

const rooms = Object.keys(floors) as Room[];
const browserSide = new Set<Room>(['kernel', 'sealing']);
const deepest = 3;

/** What `room` may not import, seen from files whose way to `src/` is `up`. */
function restrictionsOf(room: Room, up: string): Restriction[] {
  const found: Restriction[] = [];
  for (const other of rooms.filter((name) => name !== room && name !== 'sealing')) {
    if (floors[other] >= floors[room]) {
      found.push({
        group: [`${up}${other}/**`],
        message: `${room} (floor ${floors[room]}) may not import ${other} (floor ${floors[other]}): import downwards only. Move what both need to a lower room, or announce an event and let ${other} subscribe.`,
      });
      continue;
    }
    const open = room === 'http' ? [...doors, 'routes', 'jobs'] : doors;
    found.push({
      group: [`${up}${other}/**`, ...open.map((door) => `!${up}${other}/${door}.ts`)],
      message: `Import ${other} through its index.ts (tables.ts for foreign keys, contract.ts for types): export there what ${room} needs.`,
    });
  }
  if (room === 'demo') {
    found.push({
      group: [`${up}sealing/**`, `!${up}sealing/index.ts`],
      message: 'Import sealing through its index.ts: the demo makes keys and signs in place of invented browsers.',
    });
  } else if (room !== 'sealing') {
    found.push({
      group: [`${up}sealing/**`, ...serverSealing.map((name) => `!${up}sealing/${name}.ts`)],
      message:
        'The server may take sealing/envelope.ts and sealing/release.ts only: it holds no code that opens a vault, a grant or an item.',
    });
  }
  if (room !== 'demo') {
    found.push({
      group: outside.map((name) => `${up}${name}/**`),
      message: 'Server rooms never import the browser side: put shared types in contract.ts.',
    });
  }
  return found;
}

/** What the browser's side may not import. */
function browserRestrictions(up: string): Restriction[] {
  const serverRooms = rooms.filter((room) => !browserSide.has(room));
  return [
    {
      group: serverRooms.map((room) => `${up}${room}/**`),
      message:
        "client and web read kernel, sealing and, by `import type`, rooms' contract.ts: one zod schema at run time would weigh 25 kB and more.",
      allowTypeImports: true,
    },
    {
      // Whatever is not called contract: the linter's expressions know no look-ahead.
      regex: `^${up.replaceAll('.', String.raw`\.`)}(${serverRooms.join('|')})/([^c]|c[^o]|co[^n]|con[^t]|cont[^r])`,
      message: 'client and web read rooms through contract.ts, by `import type`.',
    },
  ];
}

/** One override per depth of folder, because patterns are matched against the import as it is written. */
function overridesOf(folder: string, restrict: (up: string) => Restriction[]) {
  return Array.from({ length: deepest }, (_, index) => ({
    files: [`src/${folder}/${'*/'.repeat(index)}*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns: restrict('../'.repeat(index + 1)) }] as never },
  }));
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'off' },
  options: { typeAware: true },
  env: { es2024: true, node: true, browser: true },
  ignorePatterns: ['node_modules', 'dist', 'drizzle', '.data', '.demo'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    // It takes Fastify's routes for Express's.
    'oxc/no-async-endpoint-handlers': 'off',
    'no-console': 'error',
    'no-debugger': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'max-lines': ['error', { max: 250 }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert'] }],
  },
  overrides: [
    ...rooms.flatMap((room) => overridesOf(room, (up) => restrictionsOf(room, up))),
    ...outside.flatMap((folder) => overridesOf(folder, browserRestrictions)),
    { files: ['src/web/texts/*.ts'], rules: { 'max-lines': 'off' } },
    {
      files: ['src/web/**'],
      excludeFiles: ['src/web/device-storage.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...['localStorage', 'sessionStorage'].map((name) => ({
            name,
            message: 'A private window refuses it: use deviceStorage or tabStorage of device-storage.ts.',
          })),
        ],
      },
    },
    { files: ['src/web/bundle/modules.d.ts'], rules: { 'typescript/consistent-type-imports': 'off' } },
    {
      files: ['src/cli/**', 'src/demo/**', 'src/main.ts', 'bin/**', 'bench/**', 'test/gates/**'],
      rules: { 'no-console': 'off' },
    },
    {
      // The simulator's figures depend on its code: its indices are asserted, as they came.
      files: ['bench/routing-sim/**'],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
  ],
});
