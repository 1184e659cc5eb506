import { ar } from '../../src/web/texts/ar.ts';
import { en } from '../../src/web/texts/en.ts';
import { fr } from '../../src/web/texts/fr.ts';
import { nl } from '../../src/web/texts/nl.ts';
import type { TextKey } from '../../src/web/texts.ts';

/** A whole text of the app in whichever language a phone speaks, to look for; what is filled in may be anything. */
export function said(...keys: readonly TextKey[]): RegExp {
  return new RegExp(`^(${patternsOf(keys)})$`);
}

/** What begins with this text, as a tile or a row whose detail follows its title. */
export function starting(...keys: readonly TextKey[]): RegExp {
  return new RegExp(String.raw`^(${patternsOf(keys)})(?!\p{L})`, 'u');
}

function patternsOf(keys: readonly TextKey[]): string {
  const texts = keys.flatMap((key) => [fr, nl, en, ar].map((file) => file[key]));
  const versions = texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)));
  return versions.map(asPattern).join('|');
}

function asPattern(text: string): string {
  return text
    .replaceAll(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/\{\w+\}/g, '.*')
    .replaceAll(' ', String.raw`\s`);
}
