import type { Locator, Page } from 'playwright-core';
import { findHiddenFocus } from './layout.ts';

/** Presses Tab until this has the focus. Fails where that never happens, and where the focus cannot be seen on the way. */
export async function tabsTo(page: Page, target: Locator): Promise<void> {
  const hidden: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    hidden.push(...(await page.evaluate(findHiddenFocus)));
    if ((await target.and(page.locator(':focus')).count()) > 0) {
      if (hidden.length > 0) throw new Error(`the focus cannot be seen: ${hidden.join('\n')}`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
