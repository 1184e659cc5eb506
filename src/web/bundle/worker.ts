import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { oldestBrowsers } from './config.ts';

/** What the worker is told of the build that it belongs to. */
export interface ShellFiles {
  /** Another one for every change of a file. */
  readonly version: string;
  readonly shell: {
    /** Addresses of all that opens without a network, whatever the language. */
    readonly files: string[];
    /** What the first page must name to be of this build. */
    readonly scripts: string[];
  };
  /** Texts and labels by language. */
  readonly languages: Readonly<Record<string, string[]>>;
  /** "Something new", by language. */
  readonly news: Readonly<Record<string, string>>;
}

type Parts = Record<string, { file: string; imports?: string[]; css?: string[] } | undefined>;

/**
 * Pages that somebody without a network and without an account can open; and what is shown when the network comes back or
 * the server has a newer build, and this one’s files with it no more.
 */
const openPages = [
  'pages/emergency-page.tsx',
  'pages/sign-in-page.tsx',
  'pages/home-page.tsx',
  'pages/locale-choice.tsx',
  'screens/locked/locked.tsx',
  'components/offline-opening.tsx',
  'components/new-version.tsx',
  'components/asks-again.tsx',
  'unsent/send-unsent.ts',
];

/** Builds the service worker into the folder where the pages were just built: it names their files. */
export async function buildWorker(root: string, folder: string): Promise<void> {
  const files = await shellFiles(root, folder);
  await build({
    configFile: false,
    root: join(root, 'src/web'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [shellModule(files)],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: oldestBrowsers,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'src/web/offline/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}

function shellModule(files: ShellFiles): Plugin {
  return {
    name: 'relais-shell-files',
    resolveId: (id) => (id === 'shell:files' ? `\0${id}` : undefined),
    load: (id) =>
      id === '\0shell:files'
        ? Object.entries(files)
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
            .join('\n')
        : undefined,
  };
}

async function shellFiles(root: string, folder: string): Promise<ShellFiles> {
  const parts = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as Parts;
  const [index, calendar] = await Promise.all(
    ['index.html', 'calendar.html'].map((page) => readFile(join(folder, page), 'utf8')),
  );
  const scripts = assetsIn(index ?? '');
  const pages = openPages.flatMap((page) => [...filesOf(parts, page)]);
  const files = [...new Set(['/calendar.html', '/calendar.svg', ...scripts, ...assetsIn(calendar ?? ''), ...pages])];
  const locales = (await readdir(join(root, 'src/web/texts')))
    .flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? [])
    .sort();
  const languages = locales.map((locale) => [
    locale,
    [`texts:${locale}/everyday`, `texts:${locale}/locking`, `labels:${locale}`].flatMap((part) => [
      ...filesOf(parts, named(parts, part)),
    ]),
  ]);
  const assets = (await readdir(join(folder, 'assets'))).sort();
  const version = createHash('sha256')
    .update(JSON.stringify([index, calendar, assets]))
    .digest('hex')
    .slice(0, 12);
  return {
    version,
    shell: { files: files.sort(), scripts },
    languages: Object.fromEntries(languages) as Record<string, string[]>,
    news: Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await newsIn(root, locale)]))),
  };
}

async function newsIn(root: string, locale: string): Promise<string> {
  const path = join(root, `src/web/texts/${locale}.ts`);
  const file = (await import(pathToFileURL(path).href)) as Record<string, Record<string, string>>;
  const text = file[locale]?.['push.news'];
  if (text === undefined) throw new Error(`texts/${locale}.ts does not say push.news`);
  return text;
}

const assetsIn = (html: string): string[] => [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);

const named = (parts: Parts, end: string): string => Object.keys(parts).find((name) => name.endsWith(end)) ?? end;

/** The addresses of a part and of everything that it imports at once. Fails for a part that the build does not hold. */
function filesOf(parts: Parts, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return new Set();
  seen.add(name);
  const part = parts[name];
  if (part === undefined) throw new Error(`The build holds no ${name}`);
  const own = [part.file, ...(part.css ?? [])].map((file) => `/${file}`);
  return new Set([...own, ...(part.imports ?? []).flatMap((one) => [...filesOf(parts, one, seen)])]);
}
