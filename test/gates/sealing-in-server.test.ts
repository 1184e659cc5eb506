import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { serverSealing } from '../../rooms.config.ts';

const sealing = new URL('../../src/sealing/', import.meta.url);

/** What the server may reach through its two doors. Nothing here opens a vault, a door, a grant, a card or an item. */
const reachable = [
  '../kernel/index.ts',
  'age-header.ts',
  'bytes.ts',
  'contact-card.ts',
  'dating.ts',
  'duration.ts',
  'envelope.ts',
  'errors.ts',
  'gcm.ts',
  'grant.ts',
  'handle.ts',
  'hash.ts',
  'invitation.ts',
  'item-size.ts',
  'join.ts',
  'list.ts',
  'pad.ts',
  'release.ts',
  'roster.ts',
  'statement.ts',
];

test('the server holds no code that opens anything: if this fails, move the format apart from what opens it', async () => {
  const found = new Set<string>();
  for (const door of serverSealing) await follow(`${door}.ts`, found);

  expect([...found].sort()).toEqual(reachable);
});

async function follow(file: string, found: Set<string>): Promise<void> {
  if (found.has(file)) return;
  found.add(file);
  if (file.startsWith('../')) return;
  for (const imported of importsOf(await readFile(new URL(file, sealing), 'utf8'))) await follow(imported, found);
}

/** Imports that remain when types are stripped; a package's name stands as it is, and fails the test. */
function importsOf(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm);
  const dynamic = source.matchAll(/import\('([^']+)'\)/g);
  return [...statements, ...dynamic].map(([, specifier = '']) => specifier.replace(/^\.\//, ''));
}
