import { build } from 'vite';
import { webConfig } from './config.ts';

/** `node run.ts ROOT FOLDER`: builds the pages, in a process of its own. */
const [root, folder] = process.argv.slice(2);
if (root === undefined || folder === undefined) throw new Error('usage: run.ts ROOT FOLDER');
await build(webConfig(root, folder));
