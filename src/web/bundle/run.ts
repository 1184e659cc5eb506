import { build } from 'vite';
import { webConfig } from './config.ts';
import { buildWorker } from './worker.ts';

/** `node run.ts ROOT FOLDER`: builds the pages, then the worker that keeps them, in a process of its own. */
const [root, folder] = process.argv.slice(2);
if (root === undefined || folder === undefined) throw new Error('usage: run.ts ROOT FOLDER');
await build(webConfig(root, folder));
await buildWorker(root, folder);
