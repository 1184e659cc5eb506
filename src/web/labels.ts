import type { Kind, Language, Locale, Zone } from '../kernel/index.ts';
import { locale } from './texts.ts';

/** What kinds, languages (label, own name, `lang` tag) and zones are called in one language. */
export interface LabelFile {
  readonly kinds: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, readonly [label: string, own: string, tag: string]>>;
  readonly zones: Readonly<Record<string, string>>;
}

/** One municipality for a place field: id, French name, Dutch name where it differs, zone, postcodes, other words. */
export type PlaceLine = readonly [
  id: string,
  fr: string,
  nl: string,
  zone: string,
  postcodes: readonly string[],
  aliases: readonly string[],
];

interface Labels {
  readonly default: LabelFile;
  readonly places: Record<string, (() => Promise<{ default: Readonly<Record<string, string>> }>) | undefined>;
}

const files: Record<Locale, () => Promise<Labels>> = {
  fr: () => import('labels:fr'),
  nl: () => import('labels:nl'),
  en: () => import('labels:en'),
  ar: () => import('labels:ar'),
};

let current: { locale: Locale; labels: LabelFile } | undefined;

/** Loads the labels of the page's language, once. Pages that name a kind, a language or a zone wait for it. */
export async function loadLabels(): Promise<void> {
  const wanted = locale();
  if (current?.locale !== wanted) current = { locale: wanted, labels: (await files[wanted]()).default };
}

/** Names of the municipalities whose codes begin with this digit. */
export async function placeNames(first: string): Promise<Readonly<Record<string, string>>> {
  const { places } = await files[locale()]();
  return (await places[first]?.())?.default ?? {};
}

/** `dentist`, in the language of the page. */
export const kindLabel = (kind: Kind): string => loaded().kinds[kind] ?? kind;

export const zoneLabel = (zone: Zone): string => loaded().zones[zone] ?? zone;

/** What a language is called in the language of the page, and what it calls itself. */
export function languageNames(language: Language): { label: string; own: string; tag: string } {
  const [label = language, own = '', tag = language] = loaded().languages[language] ?? [];
  return { label, own, tag };
}

function loaded(): LabelFile {
  if (current === undefined) throw new Error('loadLabels() comes before a label');
  return current.labels;
}
