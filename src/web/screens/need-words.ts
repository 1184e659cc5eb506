import type { NeedFacts } from '../../cases/contract.ts';
import { day } from '../dates.ts';
import { kindLabel, languageNames, zoneLabel } from '../labels.ts';
import { besides } from '../lists.ts';
import { locale, t } from '../texts.ts';

/** `interpreter, Tigrinya`: what a need asks for, in a few words. */
export function needTitle({ kind, languages }: NeedFacts): string {
  const [first] = languages;
  return besides(kindLabel(kind), first === undefined ? '' : languageNames(first).label);
}

/** When help is wished: the half-days, or how soon. */
export function needTime({ halfDays, urgency }: NeedFacts, now: Date): string {
  const [first] = halfDays;
  if (first === undefined) return t(`urgency.${urgency}`);
  const when = besides(day(new Date(`${first.date}T12:00:00Z`), now, locale()), t(`part.${first.part}`));
  return halfDays.length === 1 ? when : t('need.times', { when, count: halfDays.length - 1 });
}

/** Where, as coarse as it is known. */
export function needPlace({ zone, mode }: NeedFacts, placeName?: string): string {
  const place = placeName ?? (zone ? zoneLabel(zone) : undefined);
  if (mode === 'phone' || mode === 'phone-no-names') return t('place.phone');
  return place ?? t('unknown.place');
}
