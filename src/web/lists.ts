import { localeTag } from './texts/fill.ts';
import { locale } from './texts.ts';

/** Names one after the other, as the page's language lists them: `Tigrinya, French`. Each keeps its own direction. */
export function listed(names: readonly string[]): string {
  const each = locale() === 'ar' ? names.map((name) => `\u2068${name}\u2069`) : names;
  return new Intl.ListFormat(localeTag(locale()), { type: 'conjunction', style: 'narrow' }).format(each);
}

/** What belongs to one thing, side by side: `interpreter, Tigrinya`. */
export function besides(...facts: readonly string[]): string {
  return facts.filter(Boolean).join(locale() === 'ar' ? '، ' : ', ');
}
