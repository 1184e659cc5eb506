import type { Locator, Page } from 'playwright-core';
import type { TextKey } from '../../src/web/texts.ts';
import type { Phone } from './phone.ts';
import { starting } from './said.ts';

/** What can be pressed: a sheet's where one is open, else the page's. */
export const inFront = ({ page }: Phone): Locator => page.locator('dialog[open], body:not(:has(dialog[open])) main');

export const buttonOf = (phone: Phone, key: TextKey): Locator =>
  inFront(phone).getByRole('button', { name: starting(key) });

/** Runs inside the page: two taps in one breath, before anything can be drawn again. */
export const pressesTwice = (button: Locator): Promise<void> =>
  button.first().evaluate((element) => {
    (element as HTMLElement).click();
    (element as HTMLElement).click();
  });

/** What the app does by itself beside what somebody taps: it says what was seen, keeps the vault, hands over keys. */
const bySelf = /\/(sight|reading|vault|token|lock|grants\/:|epochs\/:|shares)$|^POST \/v1\/(search|sign-ins)$/;

/** What a page asks the server to change, from now on, as `PUT /v1/cases/:`; what it does by itself is left out. */
export function writesOf(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' || !pathname.startsWith('/v1/')) return;
    const write = `${request.method()} ${pathname.replaceAll(/\/[\w-]{20,}(?=\/|$)/g, '/:')}`;
    if (!bySelf.test(write)) writes.push(write);
  });
  return writes;
}
