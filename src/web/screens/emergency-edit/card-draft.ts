import type { EmergencyCard, EmergencyCardInput } from '../../../identity/contract.ts';
import { locales, type Locale } from '../../../kernel/index.ts';

export const lineCount = 5;

/** A card as it stands in the form: always five lines, of which some may be empty. */
export interface CardDraft {
  readonly doctorTelephone: string;
  readonly texts: Readonly<Record<Locale, { readonly doctor: string; readonly lines: readonly string[] }>>;
}

export function draftOf({ doctorTelephone, texts }: EmergencyCard): CardDraft {
  return {
    doctorTelephone,
    texts: perLocale((locale) => ({ doctor: texts[locale].doctor, lines: texts[locale].lines })),
  };
}

/** What was typed, upon a card that somebody else changed meanwhile: only what was touched stays as it was typed. */
export function rebased(draft: CardDraft, before: EmergencyCard, now: EmergencyCard): CardDraft {
  const [old, next] = [draftOf(before), draftOf(now)];
  const merged = <Value>(typed: Value, was: Value, is: Value): Value => (typed === was ? is : typed);
  const telephone = merged(draft.doctorTelephone, old.doctorTelephone, next.doctorTelephone);
  return {
    doctorTelephone: telephone,
    texts: perLocale((locale) => {
      const [typed, was, is] = [draft.texts[locale], old.texts[locale], next.texts[locale]];
      return {
        doctor: merged(typed.doctor, was.doctor, is.doctor),
        lines: Array.from({ length: lineCount }, (_, at) =>
          merged(typed.lines[at] ?? '', was.lines[at] ?? '', is.lines[at] ?? ''),
        ),
      };
    }),
  };
}

/** What is sent: without blanks and empty lines. */
export function inputOf({ doctorTelephone, texts }: CardDraft): EmergencyCardInput {
  return {
    doctorTelephone: doctorTelephone.replace(/[\s./-]/g, ''),
    texts: perLocale((locale) => ({
      doctor: texts[locale].doctor.trim(),
      lines: texts[locale].lines.map((line) => line.trim().replaceAll(/\s+/g, ' ')).filter(Boolean),
    })),
  };
}

/** The languages in which something that every reader needs is missing, and whether the number can be dialled. */
export function faultsIn(draft: CardDraft): { locales: Locale[]; telephone: boolean } {
  const { doctorTelephone, texts } = inputOf(draft);
  return {
    locales: locales.filter((locale) => texts[locale].doctor === '' || texts[locale].lines.length === 0),
    telephone: !/^\+?[0-9]{3,15}$/.test(doctorTelephone),
  };
}

export function withText(draft: CardDraft, locale: Locale, change: Partial<CardDraft['texts'][Locale]>): CardDraft {
  return { ...draft, texts: { ...draft.texts, [locale]: { ...draft.texts[locale], ...change } } };
}

function perLocale<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
  return { fr: make('fr'), nl: make('nl'), en: make('en'), ar: make('ar') };
}
