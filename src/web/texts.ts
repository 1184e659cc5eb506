import type { Locale } from '../kernel/index.ts';
import { deviceStorage } from './device-storage.ts';
import type { en } from './texts/en.ts';
import { fill, type Names, type Text } from './texts/fill.ts';
import type { LaterPart, TextPart } from './texts/parts.ts';

export type TextKey = keyof typeof en;
export type Texts = { readonly [Key in TextKey]: (typeof en)[Key] extends string ? string : Exclude<Text, string> };

interface Everyday {
  readonly default: Partial<Texts>;
  readonly parts: Record<LaterPart, () => Promise<{ default: Partial<Texts> }>>;
}

/** The languages. What everybody reads brings along where its other parts are. */
const files: Record<Locale, () => Promise<Everyday>> = {
  fr: () => import('texts:fr/everyday'),
  nl: () => import('texts:nl/everyday'),
  en: () => import('texts:en/everyday'),
  ar: () => import('texts:ar/everyday'),
};

export const shownLocales = Object.keys(files) as Locale[];

const rightToLeft: readonly Locale[] = ['ar'];
const kept = 'locale';

let current: { locale: Locale; texts: Partial<Texts> } | undefined;
const wanted = new Set<TextPart>(['everyday']);
let choices = 0;

/** The language the pages speak now, or will as soon as its texts are there. */
export function locale(): Locale {
  return current?.locale ?? preferredLocale();
}

/** Speaks another language from now on, unless yet another is chosen meanwhile; whoever shows something draws it again. */
export async function speak(next: Locale): Promise<void> {
  const mine = (choices += 1);
  const parts = await Promise.all([...wanted].map((part) => textsOf(next, part)));
  if (mine !== choices) return;
  current = { locale: next, texts: Object.assign({}, ...parts) as Partial<Texts> };
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
}

async function textsOf(one: Locale, part: TextPart): Promise<Partial<Texts>> {
  const { default: everyday, parts } = await files[one]();
  return part === 'everyday' ? everyday : (await parts[part]()).default;
}

/** Speaks the language that somebody chose, now and at the next opening of this device. */
export async function choose(next: Locale): Promise<void> {
  deviceStorage.write(kept, next);
  await speak(next);
}

/** Loads a part of the texts that only some pages show. */
export async function loadTexts(part: TextPart): Promise<void> {
  wanted.add(part);
  const one = locale();
  const texts = await textsOf(one, part);
  if (current === undefined) return;
  if (current.locale !== one) return loadTexts(part);
  current = { locale: one, texts: { ...current.texts, ...texts } };
}

/** What is being loaded, once a part of the texts that it shows is there too. */
export async function withTexts<Loaded>(part: TextPart, loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, loadTexts(part)]);
  return loaded;
}

export function directionOf(one: Locale): 'ltr' | 'rtl' {
  return rightToLeft.includes(one) ? 'rtl' : 'ltr';
}

/** The language chosen here before, else the first that the device asks for and we speak, else French. */
export function preferredLocale(): Locale {
  const asked = [deviceStorage.read(kept) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return shownLocales.find((one) => one === asked.find((tag) => shownLocales.some((shown) => shown === tag))) ?? 'fr';
}

/** A text in the language of the page. Names in braces must be given; `count` chooses the plural. */
export function t<Key extends TextKey>(
  key: Key,
  ...values: [Names<(typeof en)[Key]>] extends [never] ? [] : [Record<Names<(typeof en)[Key]>, string | number>]
): string {
  const text = current?.texts[key];
  if (text === undefined) throw new Error(`The text ${key} is not loaded: see texts/parts.ts`);
  return fill(locale(), text, values[0] ?? {});
}
