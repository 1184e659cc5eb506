import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';

/**
 * `node bin/run.js test/browser/draw-icons.ts`: draws the app's icons again, as SVG and PNG, into `src/web/public/icons`.
 * To be run after a change here; the drawings are committed, because a server has no browser to draw with.
 */
const folder = join(import.meta.dirname, '../../src/web/public/icons');
const { icons } = createRequire(import.meta.url)('@iconify-json/lucide/icons.json') as {
  icons: Record<string, { body: string } | undefined>;
};
const lucide = (name: string) => icons[name]?.body ?? '';

/** What may stand for the app on a phone: things that lie about in any home. On 24 by 24, in `currentColor`. */
const drawings = {
  dots: '<g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M2.5 12h5m9 0h5"/><circle cx="12" cy="12" r="4.5"/></g>',
  notebook: lucide('notebook-text'),
  leaf: lucide('leaf'),
  cup: lucide('coffee'),
};

/** A drawing on its ground; `inset` is the share of the side that stays free around it. */
function icon(drawing: string, inset: number, radius: number): string {
  const side = 24 / (1 - 2 * inset);
  const start = (side - 24) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<rect width="${side}" height="${side}" rx="${side * radius}" fill="#0e5a60"/>` +
    `<g transform="translate(${start} ${start})" color="#fff">${drawing}</g></svg>\n`
  );
}

const browser = await launchChromium();
const page = await browser.newPage();
await mkdir(folder, { recursive: true });

async function draw(name: string, svg: string, size: number): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(join(folder, name), await page.screenshot({ omitBackground: true }));
}

for (const [name, drawing] of Object.entries(drawings)) {
  const rounded = icon(drawing, 0.2, 0.24);
  // Phones cut a maskable icon to any shape within a circle of four fifths.
  const whole = icon(drawing, 0.25, 0);
  await writeFile(join(folder, `${name}.svg`), rounded);
  for (const size of [192, 512]) await draw(`${name}-${size}.png`, rounded, size);
  await draw(`${name}-maskable-512.png`, whole, 512);
}
await browser.close();
