import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack.ts';

export { chromiumMissing } from './unpack.ts';

/** Our own arguments: the package's own ones put everything into one process and switch web security off. */
const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts a browser that reaches this machine only. Whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['RELAIS_CHROMIUM'];
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: launchArguments });
  const folder = await unpackChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: launchArguments,
    env: { ...environment(), HOME: join(folder, 'home'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
