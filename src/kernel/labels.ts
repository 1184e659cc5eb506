import kindFile from '../../search/kinds.json' with { type: 'json' };
import languageFile from '../../search/languages.json' with { type: 'json' };
import topicFile from '../../search/topics.json' with { type: 'json' };
import zoneFile from '../../search/zones.json' with { type: 'json' };
import type { Kind } from './kinds.ts';
import type { Language } from './languages.ts';
import type { Topic } from './topics.ts';
import type { Locale } from './words.ts';
import type { Zone } from './zones.ts';

/** What a thing is called in one language: the label to show, and what else people type for it. */
export interface Label {
  readonly label: string;
  readonly aliases: readonly string[];
}

export type Labels = Readonly<Record<Locale, Label>>;

interface LabelledLanguage extends Labels {
  readonly id: string;
  readonly autonym: string;
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
  new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));

const kindLabels = byId<Labels & { id: string }>(kindFile.entries);
const languageLabels = byId<LabelledLanguage>(languageFile.entries);
const topicLabels = byId<Labels & { id: string }>(topicFile.entries);
const zoneNames = byId<{ id: string; name: Record<Locale, string> }>(zoneFile.zones);

export const labelsOfKind = (kind: Kind): Labels => found(kindLabels, kind);

export const labelsOfLanguage = (language: Language): Labels => found(languageLabels, language);

export const labelsOfTopic = (topic: Topic): Labels => found(topicLabels, topic);

/** The language's name in itself, in its own script. */
export const autonymOf = (language: Language): string => found(languageLabels, language).autonym;

export const nameOfZone = (zone: Zone, locale: Locale): string => found(zoneNames, zone).name[locale];

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`search/ knows no ${id}`);
  return value;
}
