import type { Route } from 'playwright-core';
import type { TextKey } from '../../src/web/texts.ts';
import { brussels, entryContent } from '../world/entries.ts';
import type { Phone } from './phone.ts';
import { said } from './said.ts';

/** What is sent arrives, and no answer comes back. */
export async function losesAnswers({ page }: Phone, path: string): Promise<void> {
  await page.route(path, async (route: Route) => {
    if (route.request().method() === 'GET') return route.continue();
    await route.fetch();
    return route.abort();
  });
}

export const cuts = ({ page }: Phone) => page.route('**/v1/**', (route) => route.abort());
export const mends = ({ page }: Phone) => page.unroute('**/v1/**');

export const typed = ({ page }: Phone, label: TextKey) => page.getByLabel(said(label)).inputValue();

export async function isInSight({ page }: Phone, text: RegExp): Promise<boolean> {
  const box = await page.getByText(text).first().boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 640;
}

/** Too far from Liège. */
export const cookEntry = (displayName: string) => entryContent({ displayName, municipality: brussels, reachKm: 5 });

export function interpreterEntry() {
  return entryContent({
    displayName: 'Samira',
    municipality: brussels,
    languages: ['tir', 'fra'],
    cap: { count: 50, per: 'week' },
    skills: [{ kind: 'interpreter', pairs: [{ from: 'tir', to: 'fra' }], modes: ['on-site', 'phone'], topics: [] }],
  });
}

/** Copies her words as she joins, and types three of them again. */
export async function copiesWords(phone: Phone): Promise<void> {
  await phone.page.locator('.word-sheet li').first().waitFor();
  const words = await phone.page.locator('.word-sheet li').allInnerTexts();
  await phone.taps(said('own.copied'));
  for (const number of [2, 4, 7]) await phone.writes(`Mot ${number}`, words[number - 1] ?? '');
}
