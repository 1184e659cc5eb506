import type { Face } from '../identity/index.ts';

/** What stands before the rota's telephone where no script runs. */
const onDuty = {
  fr: 'De garde dans le collectif :',
  nl: 'Van wacht in het collectief:',
  en: 'On duty in the collective:',
  ar: 'المناوبة في الجمعية:',
} as const;

/** The app's one page, under the name and the icon that the collective chose; its rota's telephone for whoever runs no script. */
export function firstPage(html: string, { appName, appIcon, rotaTelephone }: Face): string {
  const name = escaped(appName);
  return html
    .replace('<title>Relais</title>', () => `<title>${name}</title>`)
    .replace('name="application-name" content="Relais"', () => `name="application-name" content="${name}"`)
    .replaceAll('/icons/dots', `/icons/${appIcon}`)
    .replace('<!--rota-->', rotaTelephone === undefined ? '' : linesOf(rotaTelephone));
}

function linesOf(telephone: string): string {
  const link = `<a href="tel:${telephone}" dir="ltr">${telephone}</a>`;
  return Object.entries(onDuty)
    .map(([locale, words]) => `<p lang="${locale}"${locale === 'ar' ? ' dir="rtl"' : ''}>${words} ${link}</p>`)
    .join('\n        ');
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
