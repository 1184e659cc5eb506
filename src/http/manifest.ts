import { locales, type Locale } from '../kernel/index.ts';
import type { Face } from '../identity/index.ts';

/** Ways in from a long press: words that say nothing to a passer-by. */
const shortcuts: Record<Locale, { make: string; find: string }> = {
  fr: { make: 'Nouveau', find: 'Rechercher' },
  nl: { make: 'Nieuw', find: 'Zoeken' },
  en: { make: 'New', find: 'Search' },
  ar: { make: 'جديد', find: 'بحث' },
};

/** What a phone needs to put the app among its others, under the name and icon of the collective. */
export function manifest({ appName, appIcon }: Face, locale: Locale) {
  const { make, find } = shortcuts[locale];
  const png = (name: string, size: number) => ({
    src: `/icons/${appIcon}-${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return {
    id: '/',
    name: appName,
    short_name: appName,
    lang: locale,
    dir: locale === 'ar' ? 'rtl' : 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf7f2',
    theme_color: '#faf7f2',
    icons: [
      { ...png('192', 192), purpose: 'any' },
      { ...png('512', 512), purpose: 'any' },
      { ...png('maskable-512', 512), purpose: 'maskable' },
      { src: `/icons/${appIcon}.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: [
      { name: make, url: '/ask' },
      { name: find, url: '/search' },
      { name: '112', url: '/emergency' },
    ],
  };
}

/** The first of ours that a browser asks for, else French. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const asked = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((tag) => locales.find((locale) => locale === tag) ?? [])[0] ?? 'fr';
}
