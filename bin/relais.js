#!/usr/bin/env node
// The command line of Relais, on the Node it needs.
import { fileURLToPath } from 'node:url';
import { runOnNode24 } from './node24.js';

await runOnNode24(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), process.argv.slice(2));
