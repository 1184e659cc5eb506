import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'bin/*.js',
    'src/cli/main.ts',
    'src/web/bundle/run.ts',
    'src/web/offline/service-worker.ts',
    'bench/*.ts',
    'test/**/*.test.ts',
    'test/world/instance.ts',
    'test/browser/draw-icons.ts',
    'test/browser/screens/command.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts', 'bin/*.js'],
  // Modules that the bundler makes of data, and what npm scripts and the bundler read by path.
  ignoreDependencies: [
    'icon',
    'labels',
    'zone-outlines',
    'places',
    'zone-outlines',
    'aliases',
    'shell',
    '@iconify-json/lucide',
    'oxfmt',
    'autocannon',

    '@types/.*',
  ],
  ignoreExportsUsedInFile: true,
  // Types stand beside the functions that a room shows, for whoever will name them.
  exclude: ['types'],
};

export default config;
