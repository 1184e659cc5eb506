import { locales, type Locale } from '../kernel/index.ts';
import type { en } from './texts/en.ts';
import { fill, type Names, type Text } from './texts/fill.ts';

export type TextKey = keyof typeof en;
export type Texts = { readonly [Key in TextKey]: (typeof en)[Key] extends string ? string : Exclude<Text, string> };

/** The languages that have a file under `texts/`, each in a file of its own that only its readers load. */
const files = {
  fr: () => import('./texts/fr.ts').then((file) => file.fr),
  en: () => import('./texts/en.ts').then((file): Texts => file.en),
} satisfies Partial<Record<Locale, () => Promise<Texts>>>;

export type ShownLocale = keyof typeof files;
export const shownLocales = Object.keys(files) as ShownLocale[];

const rightToLeft: readonly Locale[] = ['ar'];
const kept = 'locale';

let current: { locale: ShownLocale; texts: Texts } | undefined;

/** The language the pages speak now. */
export function locale(): ShownLocale {
  return current?.locale ?? 'fr';
}

/** Speaks another language from now on; whoever shows something draws it again. Kept on this device. */
export async function speak(wanted: ShownLocale): Promise<void> {
  current = { locale: wanted, texts: await files[wanted]() };
  document.documentElement.lang = wanted;
  document.documentElement.dir = directionOf(wanted);
  localStorage.setItem(kept, wanted);
}

export function directionOf(one: Locale): 'ltr' | 'rtl' {
  return rightToLeft.includes(one) ? 'rtl' : 'ltr';
}

/** The language chosen here before, else the first that the device asks for and we speak, else French. */
export function preferredLocale(): ShownLocale {
  const asked = [localStorage.getItem(kept) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return shownLocales.find((one) => one === asked.find((tag) => shownLocales.some((shown) => shown === tag))) ?? 'fr';
}

/** A text in the language of the page. Names in braces must be given; `count` chooses the plural. */
export function t<Key extends TextKey>(
  key: Key,
  ...values: [Names<(typeof en)[Key]>] extends [never] ? [] : [Record<Names<(typeof en)[Key]>, string | number>]
): string {
  if (current === undefined) throw new Error('speak() comes before t()');
  return fill(current.locale, current.texts[key], values[0] ?? {});
}

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}
