import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { CollectiveChange } from '../../src/identity/contract.ts';
import { buildWebWhenStale } from '../../src/web/build.ts';
import { founds, type Founder } from '../world/people.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { comesTrue, kept } from './kept.ts';
import { openPhone } from './phone.ts';
import { startTwoInstances, type TwoInstances } from './two-instances.ts';

const root = join(import.meta.dirname, '../..');

interface Manifest {
  name: string;
  short_name: string;
  id: string;
  start_url: string;
  scope: string;
  display: string;
  lang: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
}

describe.skipIf(chromiumMissing !== undefined)('the app on a phone’s home screen', () => {
  let relais: TwoInstances;
  let browser: Browser;
  let ines: Founder;
  let newer: string;

  beforeAll(async () => {
    [relais, browser, newer] = await Promise.all([startTwoInstances(), launchChromium(), anotherBuild()]);
    ines = await founds(relais.service, 'Inès');
  });
  afterAll(async () => {
    await browser.close();
    await relais.stop();
    await rm(join(newer, '../..'), { recursive: true, force: true });
  });

  const looksLike = async (face: Pick<CollectiveChange, 'appName' | 'appIcon'>) => {
    const { api } = ines.client;
    await api.changeCollective((await api.collective()).revision, face);
  };

  const manifest = async (language: string): Promise<Manifest> => {
    const answer = await fetch(`${relais.origin}/manifest.webmanifest`, { headers: { 'accept-language': language } });
    expect(answer.headers.get('content-type')).toMatch('application/manifest+json');
    return (await answer.json()) as Manifest;
  };

  test('its manifest is whole, its icons are as large as it says, and no word of it tells what it is', async () => {
    for (const appIcon of ['dots', 'notebook', 'leaf', 'cup'] as const) {
      await looksLike({ appName: 'Carnet', appIcon });
      const found = await manifest('nl-BE,nl;q=0.9,en;q=0.8');
      expect(found).toMatchObject({ name: 'Carnet', short_name: 'Carnet', id: '/', start_url: '/', scope: '/' });
      expect(found).toMatchObject({ display: 'standalone', lang: 'nl' });
      expect(found.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
      const pngs = found.icons.filter(({ type }) => type === 'image/png');
      expect(pngs.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
      for (const { src, sizes } of pngs) {
        const bytes = Buffer.from(await (await fetch(new URL(src, relais.origin))).arrayBuffer());
        expect(bytes.subarray(1, 4).toString(), src).toBe('PNG');
        expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
      }
      const words = JSON.stringify([found.shortcuts.map(({ name }) => name)]);
      expect(words).not.toMatch(/relais|aide|hulp|help|exil|refug|advoca|avocat|lawyer|dokter/i);
    }
  });

  test('the page bears the name and icon that the collective chose, and a browser finds nothing wrong with it', async () => {
    await looksLike({ appName: 'A & <b>', appIcon: 'leaf' });
    const { page } = await openPhone(browser, relais.origin);
    expect(await page.title()).toBe('A & <b>');
    await page.getByRole('link', { name: 'A & <b>' }).waitFor();
    expect(await page.locator('link[rel="icon"]').getAttribute('href')).toBe('/icons/leaf.svg');
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ name: 'A & <b>' });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await page.context().close();
  });

  test('a new version waits: nothing changes until somebody taps, then the new one is there and the old one is gone', async () => {
    await looksLike({ appName: 'Carnet', appIcon: 'leaf' });
    const phone = await openPhone(browser, relais.origin);
    const { page } = phone;
    await phone.signsIn('Inès', ines.words);
    await kept(page);
    await page.evaluate(`globalThis.isTheSamePage = true`);
    const [before] = await shells(page);

    await relais.deploy(newer);
    await page.evaluate(`navigator.serviceWorker.getRegistration().then((one) => one.update())`);

    await phone.sees('Une nouvelle version est prête');
    expect(await page.evaluate(`globalThis.isTheSamePage`)).toBe(true);
    expect(await shells(page)).toContain(before);
    await phone.taps('La charger');
    await phone.sees('Carnet neuf');
    expect(await page.evaluate(`globalThis.isTheSamePage`)).toBeUndefined();
    await comesTrue(page, `!(await caches.keys()).includes(${JSON.stringify(before)})`);
    expect(await shells(page)).toHaveLength(1);
    expect(phone.noises(relais.origin)).toEqual([]);
  });
});

async function shells(page: Page): Promise<string[]> {
  const names = (await page.evaluate('caches.keys()')) as string[];
  return names.filter((name) => name.startsWith('shell-'));
}

/** The pages as a next release might have them: the header differs. */
async function anotherBuild(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'relais-newer-'));
  for (const path of ['src', 'search', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    await cp(join(root, path), join(copy, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const header = join(copy, 'src/web/components/header.tsx');
  const code = await readFile(header, 'utf8');
  await writeFile(header, code.replace('{appName()}', '{appName()} neuf'));
  return buildWebWhenStale(copy);
}
