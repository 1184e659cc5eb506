import type { Browser, Locator, Page, Route } from 'playwright-core';
import type { Locale } from '../../../src/kernel/index.ts';
import { localeTag } from '../../../src/web/texts/fill.ts';
import { tuesdayMorning } from '../../world/service.ts';
import { openPhone, type Phone } from '../phone.ts';
import { said, starting } from '../said.ts';
import { screens, type Screen, type Spot } from './screens.ts';
import type { Who, World } from './world.ts';

/** How a screen is looked at. */
export interface View {
  readonly scheme: 'light' | 'dark';
  readonly width: 360 | 320;
}

/** Schemes and widths; a screen that takes one of them a language, by turns, is seen in all four. */
export const views: readonly View[] = [
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 320 },
  { scheme: 'dark', width: 360 },
  { scheme: 'light', width: 320 },
];

interface Walk {
  readonly browser: Browser;
  readonly origin: string;
  readonly world: World;
}

/** Everybody who looks at screens. */
export const lookers: readonly Who[] = ['visitor', 'tester', 'host', 'expert', 'coordinator'];

/** Opens the screens of one person in one language, one after the other, and has each looked at before the next. */
export async function walk(
  { browser, origin, world }: Walk,
  who: Who,
  locale: Locale,
  look: (screen: Screen, phone: Phone) => Promise<void>,
): Promise<void> {
  const before = async (page: Page) => {
    await page.clock.setFixedTime(tuesdayMorning);
    if (who === 'tester') await page.route('**/v1/collective', isInDemo);
  };
  const open = (path: string) => openPhone(browser, origin + path, { locale: localeTag(locale).slice(0, 5) }, before);
  const phones = [await open('/')];
  if (who !== 'visitor' && who !== 'tester') {
    await phones[0]?.signsIn(world.people[who].handle, world.people[who].words);
    await phones[0]?.page.waitForURL(({ pathname }) => pathname !== '/');
  }
  for (const screen of screens.filter((one) => one.who === who)) {
    await screen.after?.(world);
    const path = typeof screen.at === 'function' ? screen.at(world) : screen.at;
    if (path !== undefined && screen.isOpenedAnew) phones.unshift(await open(path));
    const [phone] = phones;
    if (phone === undefined) throw new Error('no phone is open');
    try {
      if (path !== undefined && !screen.isOpenedAnew) await goesTo(phone, path);
      await reach(phone, screen);
    } catch (cause) {
      throw new Error(`${screen.name} in ${locale} did not come`, { cause });
    }
    await look(screen, phone);
  }
  for (const { page } of phones) await page.context().close();
}

/** With the mouse: a finger’s press was lost here now and then, just after a look had changed the page’s size. Why is not known. */
async function reach(phone: Phone, { writes = [], taps = [], presses, shows }: Screen): Promise<void> {
  for (const [index, words] of writes.entries())
    await inFront(phone).locator('input:not([type=file]), textarea').nth(index).fill(words);
  for (const spot of taps) await find(phone, spot, 'pressed').first().click();
  if (presses !== undefined) await phone.page.keyboard.press(presses);
  await find(phone, shows, 'read').first().waitFor();
}

/** Every collective is a demo to whoever asks for it this way. */
async function isInDemo(route: Route): Promise<void> {
  const response = await route.fetch();
  const collective = (await response.json()) as object;
  await route.fulfill({ response, json: { ...collective, isDemo: true } });
}

/** Dresses the page for a look. */
export async function dress({ page }: Phone, { scheme, width }: View): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 640 });
}

/** Moves inside the open app, so that nobody has to sign in again, and waits until the page before has gone. */
export async function goesTo({ page }: Phone, path: string): Promise<void> {
  if (new URL(page.url()).pathname === path) return;
  await page.evaluate(leave, path);
  await page.locator('main h1:not([data-before])').first().waitFor({ state: 'attached' });
}

/** Runs inside the page. */
function leave(path: string): void {
  for (const heading of document.querySelectorAll<HTMLElement>('main h1')) heading.dataset['before'] = '';
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** A sheet where one is open, else the page. */
const inFront = ({ page }: Phone): Locator => page.locator('dialog[open], body:not(:has(dialog[open])) main');

function find(phone: Phone, spot: Spot, how: 'pressed' | 'read'): Locator {
  if (isSelector(spot)) return inFront(phone).locator(spot);
  if (how === 'read') return inFront(phone).getByText(said(spot));
  const name = starting(spot);
  return inFront(phone).getByRole('button', { name }).or(inFront(phone).getByRole('link', { name }));
}

const isSelector = (spot: Spot): spot is `css=${string}` => spot.startsWith('css=');
