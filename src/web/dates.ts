import type { Locale } from '../kernel/index.ts';
import { localeTag } from './texts/fill.ts';

const zone = 'Europe/Brussels';
const dayMilliseconds = 86_400_000;
/** In French the first alone is an ordinal: le 1er décembre. */
const firstOfMonth = /\b1(?=\s\p{L}|$)/u;

/** The calendar day in Belgium as `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** How many calendar days in Belgium `at` lies after `now`; negative before. Right across the change of clock. */
export function daysFrom(now: Date, at: Date): number {
  return Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / dayMilliseconds);
}

export function time(at: Date, locale: Locale): string {
  return part(at, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** `today`, `tomorrow (Thu 26)`, `Sunday 29`, `3 December`; beyond a year, with the year. */
export function day(at: Date, now: Date, locale: Locale): string {
  const away = daysFrom(now, at);
  if (away === 0) return nearby(away, locale);
  if (Math.abs(away) === 1) {
    return `${nearby(away, locale)} (${part(at, locale, { weekday: 'short', day: 'numeric' })})`;
  }
  if (away > 1 && away < 7) return part(at, locale, { weekday: 'long', day: 'numeric' });
  return part(at, locale, {
    day: 'numeric',
    month: 'long',
    ...(Math.abs(away) > 300 ? { year: 'numeric' as const } : {}),
  });
}

/** `24 November`. */
export function dayAndMonth(at: Date, locale: Locale): string {
  return part(at, locale, { day: 'numeric', month: 'long' });
}

/** `24 November 2026`: what is printed says more than a word of the day. */
export function wholeDate(at: Date, locale: Locale): string {
  return part(at, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `today 14:00`, `tomorrow 14:00 (Thu 26)`, `Sunday 29, 14:00`, `3 December, 14:00`. */
export function dayAndTime(at: Date, now: Date, locale: Locale): string {
  const away = daysFrom(now, at);
  const clock = time(at, locale);
  if (away === 0) return `${nearby(away, locale)} ${clock}`;
  if (Math.abs(away) === 1) {
    return `${nearby(away, locale)} ${clock} (${part(at, locale, { weekday: 'short', day: 'numeric' })})`;
  }
  return `${day(at, now, locale)}${locale === 'ar' ? '،' : ','} ${clock}`;
}

/** The hour of the day in Belgium, 0 to 23. */
export function hourOf(at: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}

function nearby(away: number, locale: Locale): string {
  return new Intl.RelativeTimeFormat(localeTag(locale), { numeric: 'auto' }).format(away, 'day');
}

function part(at: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(localeTag(locale), { timeZone: zone, ...options }).format(at);
  return locale === 'fr' ? words.replace(firstOfMonth, '1er') : words;
}
