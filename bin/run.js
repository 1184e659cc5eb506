#!/usr/bin/env node
// Runs a program of this project on the Node it needs: this one when it is new enough, else the one npm installed.
import { runOnNode24 } from './node24.js';

const [program, ...args] = process.argv.slice(2);
if (!program) {
  console.error('usage: node bin/run.js PROGRAM [ARGUMENTS]');
  process.exit(2);
}
await runOnNode24(program, args);
