import type { Locale } from '../../kernel/index.ts';

/** One text, or one for each plural that its language has; `{name}` is filled in. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The names in braces of a text. */
export type Names<T> = T extends string
  ? T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Names<Rest>
    : never
  : T extends object
    ? Names<T[keyof T]>
    : never;

/** French sets a space before these that must not break; files write a plain one. */
const highMarks = / ([?!:;»])|(«) /g;

/** Fills a text for a reader of `locale`: numbers in her digits, the plural by `count`, telephones unbroken, what people wrote isolated from the line's direction. */
export function fill(locale: Locale, text: Text, values: Readonly<Record<string, string | number>>): string {
  const chosen = typeof text === 'string' ? text : (text[pluralOf(locale, Number(values['count']))] ?? text.other);
  const spaced =
    locale === 'fr' ? chosen.replace(highMarks, (_, after = '', before = '') => `${before}\u00a0${after}`) : chosen;
  return spaced.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A text wants {${name}}: ${chosen}`);
    const written = typeof value === 'number' ? numberIn(locale, value) : value;
    const whole = name === 'telephone' ? written.replaceAll(' ', '\u00a0') : written;
    return locale === 'ar' ? `\u2068${whole}\u2069` : whole;
  });
}

export function pluralOf(locale: Locale, count: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules(locale).select(count);
}

export function numberIn(locale: Locale, value: number): string {
  return new Intl.NumberFormat(localeTag(locale)).format(value);
}

/** Belgian habits for dates and numbers, and European digits in Arabic, as its readers in Belgium write them. */
export function localeTag(locale: Locale): string {
  return { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB', ar: 'ar-u-nu-latn' }[locale];
}
