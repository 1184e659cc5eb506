import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Why no browser can be started here, with what to do about it; undefined when one can. */
export const chromiumMissing: string | undefined =
  process.env['RELAIS_CHROMIUM'] === undefined && !(process.platform === 'linux' && process.arch === 'x64')
    ? 'no Chromium for this machine in the packages: set RELAIS_CHROMIUM to the path of an installed one'
    : undefined;

const require = createRequire(import.meta.url);

/** Letters that this machine may lack: a phone has them. */
const letters = [
  require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf'),
];

/** Unpacks the browser once, before any test asks for it. */
export default async function setup(): Promise<void> {
  if (chromiumMissing !== undefined) process.stderr.write(`BROWSER TESTS ARE SKIPPED: ${chromiumMissing}\n`);
  else if (process.env['RELAIS_CHROMIUM'] === undefined) await unpackChromium();
}

/**
 * The folder with `chromium`, its `fonts.conf`, more letters and a `home`. It belongs to this account and this version alone: the package unpacks into
 * one shared file of mode 0700, on which any other account fails.
 */
export async function unpackChromium(): Promise<string> {
  const folder = join(tmpdir(), `relais-chromium-${await version()}-letters-${userInfo().uid}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const { uid } = await stat(folder);
  if (uid !== userInfo().uid) throw new Error(`${folder} belongs to another account: remove it`);
  return folder;
}

async function unpackInto(folder: string): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'relais-unpack-'));
  await withTemporaryFolder(own, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chmod(await chromium.executablePath(), 0o700);
  });
  await mkdir(join(own, 'home'));
  await mkdir(join(own, 'letters'));
  await Promise.all(letters.map((file) => copyFile(file, join(own, 'letters', basename(file)))));
  await writeFile(join(own, 'fonts.conf'), fontConfiguration(folder));
  // Whole or not at all: somebody else may be unpacking, or have been killed while unpacking.
  await rename(own, folder).catch(async (error: unknown) => {
    await rm(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

/** The package's own configuration names folders of another machine: without this one no text has a height. */
function fontConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), join(folder, 'letters'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const lines = folders.map((fonts) => `  <dir>${fonts}</dir>\n`).join('');
  return `<?xml version="1.0"?>\n<fontconfig>\n${lines}  <cachedir>${join(folder, 'font-cache')}</cachedir>\n</fontconfig>\n`;
}

async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function version(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = await readFile(join(dirname(entry), '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
