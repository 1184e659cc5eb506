import { defineConfig } from 'oxlint';
import { doors, floors, outside, serverSealing, type Room } from './rooms.config.ts';

interface Restriction {
  regex: string;
  message: string;
  allowTypeImports?: boolean;
}

const rooms = Object.keys(floors) as Room[];
const up = String.raw`^(\.\./)+`;
/** The data that translators edit lies in `search/` at the root, beside `src/`: anybody may read it. */
const notData = String.raw`(?!.*\.json$)`;

function restrictionsOf(room: Room): Restriction[] {
  const found: Restriction[] = [];
  for (const other of rooms.filter((name) => name !== room)) {
    if (other === 'sealing') continue;
    if (floors[other] >= floors[room]) {
      found.push({
        regex: `${up}${other}/${notData}`,
        message: `${room} (floor ${floors[room]}) may not import ${other} (floor ${floors[other]}): import downwards only. Move what both need to a lower room, or announce an event and let ${other} subscribe.`,
      });
      continue;
    }
    const open = room === 'http' ? [...doors, 'routes', 'jobs'] : doors;
    found.push({
      regex: `${up}${other}/${notData}(?!(${open.join('|')})\\.ts$)`,
      message: `Import ${other} through its index.ts (tables.ts for foreign keys, contract.ts for types): export there what ${room} needs.`,
    });
  }
  if (room !== 'sealing') found.push(serverSealingOnly);
  found.push({
    regex: `${up}(${outside.join('|')})/`,
    message: 'Server rooms never import the browser side: put shared types in contract.ts.',
  });
  return found;
}

const serverSealingOnly: Restriction = {
  regex: `${up}sealing/(?!(${serverSealing.join('|')})\\.ts$)`,
  message:
    'The server may take sealing/envelope.ts and sealing/release.ts only: it holds no code that opens a vault, a grant or an item.',
};

const contractTypesOnly: Restriction = {
  regex: `${up}(${rooms.filter((room) => !['kernel', 'sealing'].includes(room)).join('|')})/`,
  message:
    "client and web read kernel, sealing and, by `import type`, rooms' contract.ts: one zod schema at run time would weigh 25 kB and more.",
  allowTypeImports: true,
};
const contractDoorOnly: Restriction = {
  regex: `${up}(${rooms.filter((room) => !['kernel', 'sealing'].includes(room)).join('|')})/(?!contract\\.ts$)`,
  message: 'client and web read rooms through contract.ts, by `import type`.',
};

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
  },
  overrides: [
    ...rooms.map((room) => ({
      files: [`src/${room}/**/*.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns: restrictionsOf(room) }] as never },
    })),
    {
      files: ['src/client/**/*.ts', 'src/web/**/*.{ts,tsx}'],
      rules: { 'no-restricted-imports': ['error', { patterns: [contractTypesOnly, contractDoorOnly] }] as never },
    },
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
