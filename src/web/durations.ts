import type { Locale } from '../kernel/index.ts';
import { localeTag } from './texts/fill.ts';

/** How long something has lasted or will last: `24 minutes`, `5 hours`, `3 days`. Days from two days on. It follows a word such as `for`. */
export function duration(from: Date, until: Date, locale: Locale): string {
  const minutes = Math.round(Math.abs(until.getTime() - from.getTime()) / 60_000);
  if (minutes < 60) return inUnits(minutes, 'minute', locale);
  if (minutes < 48 * 60) return inUnits(Math.round(minutes / 60), 'hour', locale);
  return inUnits(Math.round(minutes / 1440), 'day', locale);
}

function inUnits(count: number, unit: 'minute' | 'hour' | 'day', locale: Locale): string {
  const words = new Intl.NumberFormat(localeTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  // After a preposition an Arabic dual has another ending: منذ ساعتين.
  return locale === 'ar' ? words.replace(/ان$/, 'ين') : words;
}
