import type { Locale } from '../kernel/index.ts';
import { deviceStorage } from './device-storage.ts';
import type { en } from './texts/en.ts';
import { fill, type Names, type Text } from './texts/fill.ts';
import type { TextPart } from './texts/parts.ts';

export type TextKey = keyof typeof en;
export type Texts = { readonly [Key in TextKey]: (typeof en)[Key] extends string ? string : Exclude<Text, string> };

type File = Promise<{ default: Partial<Texts> }>;

/** The languages, each in parts that only the readers of these pages load. */
const files: Record<Locale, Record<TextPart, () => File>> = {
  fr: {
    everyday: (): File => import('texts:fr/everyday'),
    asking: (): File => import('texts:fr/asking'),
    following: (): File => import('texts:fr/following'),
    joining: (): File => import('texts:fr/joining'),
    coordinating: (): File => import('texts:fr/coordinating'),
    picturing: (): File => import('texts:fr/picturing'),
    locking: (): File => import('texts:fr/locking'),
    entry: (): File => import('texts:fr/entry'),
    answering: (): File => import('texts:fr/answering'),
    styleguide: (): File => import('texts:fr/styleguide'),
  },
  nl: {
    everyday: (): File => import('texts:nl/everyday'),
    asking: (): File => import('texts:nl/asking'),
    following: (): File => import('texts:nl/following'),
    joining: (): File => import('texts:nl/joining'),
    coordinating: (): File => import('texts:nl/coordinating'),
    picturing: (): File => import('texts:nl/picturing'),
    locking: (): File => import('texts:nl/locking'),
    entry: (): File => import('texts:nl/entry'),
    answering: (): File => import('texts:nl/answering'),
    styleguide: (): File => import('texts:nl/styleguide'),
  },
  en: {
    everyday: (): File => import('texts:en/everyday'),
    asking: (): File => import('texts:en/asking'),
    following: (): File => import('texts:en/following'),
    joining: (): File => import('texts:en/joining'),
    coordinating: (): File => import('texts:en/coordinating'),
    picturing: (): File => import('texts:en/picturing'),
    locking: (): File => import('texts:en/locking'),
    entry: (): File => import('texts:en/entry'),
    answering: (): File => import('texts:en/answering'),
    styleguide: (): File => import('texts:en/styleguide'),
  },
  ar: {
    everyday: (): File => import('texts:ar/everyday'),
    asking: (): File => import('texts:ar/asking'),
    following: (): File => import('texts:ar/following'),
    joining: (): File => import('texts:ar/joining'),
    coordinating: (): File => import('texts:ar/coordinating'),
    picturing: (): File => import('texts:ar/picturing'),
    locking: (): File => import('texts:ar/locking'),
    entry: (): File => import('texts:ar/entry'),
    answering: (): File => import('texts:ar/answering'),
    styleguide: (): File => import('texts:ar/styleguide'),
  },
};

export const shownLocales = Object.keys(files) as Locale[];

const rightToLeft: readonly Locale[] = ['ar'];
const kept = 'locale';

let current: { locale: Locale; texts: Partial<Texts> } | undefined;
const wanted = new Set<TextPart>(['everyday']);

/** The language the pages speak now. */
export function locale(): Locale {
  return current?.locale ?? 'fr';
}

/** Speaks another language from now on; whoever shows something draws it again. */
export async function speak(next: Locale): Promise<void> {
  const parts = await Promise.all([...wanted].map((part) => files[next][part]()));
  current = { locale: next, texts: Object.assign({}, ...parts.map((part) => part.default)) as Partial<Texts> };
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
}

/** Speaks the language that somebody chose, now and at the next opening of this device. */
export async function choose(next: Locale): Promise<void> {
  await speak(next);
  deviceStorage.write(kept, next);
}

/** Loads a part of the texts that only some pages show. */
export async function loadTexts(part: TextPart): Promise<void> {
  wanted.add(part);
  const { default: texts } = await files[preferredLocale()][part]();
  if (current) current = { locale: current.locale, texts: { ...current.texts, ...texts } };
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
