import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { chunkOf } from './chunks.ts';
import { iconModules } from './icons.ts';
import { textModules } from './texts.ts';
import { vocabularyModules } from './vocabulary.ts';

/** Phones of 2022 still open the pages: Safari 15.4 knows dialogs, logical properties and `:focus-visible`. */
export const oldestBrowsers = ['chrome100', 'edge100', 'firefox100', 'safari15.4', 'ios15.4'];

/** How the pages are built from `root` (the project's folder) into `outDir`: same sources, same bytes. */
export function webConfig(root: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'src/web'),
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [iconModules(), textModules(), vocabularyModules()],
    build: {
      outDir,
      emptyOutDir: true,
      target: oldestBrowsers,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      manifest: 'files.json',
      rolldownOptions: {
        input: [join(root, 'src/web/index.html'), join(root, 'src/web/calendar.html')],
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: chunkOf, debugName: 'shell and parts' }],
          },
        },
      },
    },
  };
}
