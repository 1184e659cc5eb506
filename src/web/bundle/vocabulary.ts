import type { Plugin } from 'vite';
import zoneFile from '../../../search/zones.json' with { type: 'json' };
import { kinds, languages, locales, zones, type Locale } from '../../kernel/index.ts';
import { autonymOf, labelsOfKind, labelsOfLanguage, nameOfZone, places } from '../../kernel/vocabulary.ts';
import type { LabelFile, PlaceLine } from '../labels.ts';
import type { ZoneOutline } from '../screens/search/zone-map.tsx';
import type { AliasFile } from '../screens/moving-in/vocabulary.ts';
import { languageTag } from './language-tag.ts';

const labels = 'labels:';
const placeList = 'places:all';
const placeNames = 'place-names:';
const outlines = 'zone-outlines:all';
const aliases = 'aliases:all';

/** What the codes of municipalities begin with. */
const provinces = [...new Set(places.map(({ id }) => id.slice(0, 1)))].sort();

/**
 * Gives `labels:fr` what kinds, languages and zones are called in French, `place-names:fr/9` the municipalities' names by
 * code where the code begins with 9 (nine provinces, nine files), `places:all` what a place field searches, `zone-outlines:all` the zones as they are drawn, and
 * `aliases:all` every name that a list may give a kind or a language.
 */
export function vocabularyModules(): Plugin {
  return {
    name: 'relais-vocabulary',
    resolveId: (id) =>
      [labels, placeNames, placeList, outlines, aliases].some((known) => id.startsWith(known)) ? `\0${id}` : undefined,
    load(id) {
      if (id === `\0${placeList}`) return asModule(placeLines());
      if (id === `\0${outlines}`) return asModule(zoneOutlines());
      if (id === `\0${aliases}`) return asModule(aliasFile());
      if (id.startsWith(`\0${placeNames}`)) return asModule(namesOfPlaces(...placesIn(id)));
      return id.startsWith(`\0${labels}`) ? labelModule(id.slice(labels.length + 1) as Locale) : undefined;
    },
  };
}

const asModule = (data: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** The labels, and where the names of places are for readers of this language. */
function labelModule(locale: Locale): string {
  const names = provinces.map((first) => `${first}: () => import('${placeNames}${signsFor(locale)}/${first}')`);
  return `${asModule(labelFile(locale))};\nexport const places = { ${names.join(', ')} }`;
}

/** Signs at the roadside are in French or Dutch: that is what readers of other languages look for. */
const signsFor = (locale: Locale) => (locale === 'nl' ? 'nl' : 'fr');

function placesIn(id: string): ['fr' | 'nl', string] {
  const [locale, first = ''] = id.slice(placeNames.length + 1).split('/');
  return [locale === 'nl' ? 'nl' : 'fr', first];
}

function labelFile(locale: Locale): LabelFile {
  return {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, labelsOfKind(kind)[locale].label])),
    languages: Object.fromEntries(
      languages.map((language) => [
        language,
        [labelsOfLanguage(language)[locale].label, autonymOf(language), languageTag(language)],
      ]),
    ),
    zones: Object.fromEntries(zones.map((zone) => [zone, nameOfZone(zone, locale)])),
  };
}

/** Every name of kinds and languages in every language, the usual one first. */
export function aliasFile(): AliasFile {
  const namesOf = (all: ReturnType<typeof labelsOfKind>) =>
    locales.map((locale) => [all[locale].label, ...all[locale].aliases]);
  return {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, namesOf(labelsOfKind(kind))])),
    languages: Object.fromEntries(
      languages.map((one) => [one, [...namesOf(labelsOfLanguage(one)), [autonymOf(one)], [languageTag(one)], [one]]]),
    ),
  };
}

export function placeLines(): PlaceLine[] {
  return places.map(({ id, name, zone, postcodes, aliases }) => [
    id,
    name.fr,
    name.nl === name.fr ? '' : name.nl,
    zone,
    postcodes,
    [...aliases, ...(name.de ? [name.de] : [])],
  ]);
}

function namesOfPlaces(locale: 'fr' | 'nl', first: string): Record<string, string> {
  const these = places.filter(({ id }) => id.startsWith(first));
  return Object.fromEntries(these.map(({ id, name }) => [id, name[locale]]));
}

function zoneOutlines(): ZoneOutline[] {
  return zoneFile.zones.map(({ id, labelAt: [x = 0, y = 0], path }) => [id, x, y, path]);
}
