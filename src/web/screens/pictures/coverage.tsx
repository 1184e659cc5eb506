import { useState } from 'preact/hooks';
import type { Coverage } from '../../../directory/contract.ts';
import { kinds, languages, type Kind, type Language, zones } from '../../../kernel/index.ts';
import { dayParts } from '../../components/half-days.tsx';
import { kindLabel, languageNames, zoneLabel } from '../../labels.ts';
import { localeTag } from '../../texts/fill.ts';
import { locale, t } from '../../texts.ts';
import { LevelGrid, LevelLegend } from './level-grid.tsx';
import {
  bestIn,
  hardestHalfDay,
  levels,
  scarcestFirst,
  weekOf,
  weekParts,
  wheres,
  zonesReached,
  type Level,
  type WeekPart,
} from './levels.ts';
import { Picture, Select } from './picture.tsx';

interface CoverageProps {
  coverage: Coverage;
  kind: Kind;
  onKind: (kind: Kind) => void;
}

/** Whom one could ask: every language by zone, then one language by zone and half-day. */
export function CoveragePictures({ coverage: { lines }, kind, onKind }: CoverageProps) {
  const [part, setPart] = useState<WeekPart>('week');
  const [chosen, setChosen] = useState<Language>();
  const spoken = scarcestFirst(lines);
  const language = chosen ?? spoken[0] ?? 'tir';
  const columns = wheres.map((zone) => (zone === undefined ? t('picture.telephone') : zoneLabel(zone)));
  const rows = spoken.map((one) => ({ label: languageNames(one).label, cells: bestIn(lines, one, part) }));
  const byKind = kinds.map((one) => [one, kindLabel(one)] as const).sort(byLabel);
  const nowhere = spoken.filter((one) => zonesReached(lines, one, part) === 0).length;
  return (
    <>
      <Picture
        title={t('picture.zones')}
        gist={t('picture.zones.gist', { count: spoken.length, none: nowhere })}
        choices={
          <div class="picture-choices">
            <Select label={t('picture.kind')} value={kind} options={byKind} onChoose={onKind} />
            <Select
              label={t('picture.when')}
              value={part}
              options={(Object.keys(weekParts) as WeekPart[]).map((one) => [one, t(`picture.when.${one}`)] as const)}
              onChoose={setPart}
            />
          </div>
        }
        legend={<LevelLegend words={levelWords()} />}
        table={{
          columns: [t('picture.language'), ...columns],
          rows: rows.map(({ label, cells }) => [label, ...cells.map(levelWord)]),
        }}
      >
        <LevelGrid isUpright columns={columns} rows={rows} />
      </Picture>
      <LanguageWeek lines={lines} language={language} onLanguage={setChosen} />
    </>
  );
}

function LanguageWeek({
  lines,
  language,
  onLanguage,
}: {
  lines: Coverage['lines'];
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  const rows = wheres.map((zone) => ({
    label: zone === undefined ? t('picture.telephone') : zoneLabel(zone),
    cells: weekOf(lines, language, zone),
  }));
  const byName = languages.map((one) => [one, languageNames(one).label] as const).sort(byLabel);
  return (
    <Picture
      title={t('picture.week')}
      gist={weekGist(lines, language)}
      choices={<Select label={t('picture.language')} value={language} options={byName} onChoose={onLanguage} />}
      legend={<LevelLegend words={levelWords()} />}
      table={{
        columns: [t('picture.zone'), ...weekParts.week.map((place) => halfDayName(place, 'short'))],
        rows: rows.map(({ label, cells }) => [label, ...cells.map(levelWord)]),
      }}
    >
      <LevelGrid columns={Array.from({ length: 7 }, (_, day) => dayName(day, 'narrow'))} rows={rows} />
    </Picture>
  );
}

function weekGist(lines: Coverage['lines'], one: Language): string {
  const language = languageNames(one).label;
  const count = zonesReached(lines, one, 'week');
  const hardest = hardestHalfDay(lines, one);
  if (count === 0) return t('picture.week.nowhere', { language });
  const when = hardest === undefined ? t('picture.week.alike') : halfDayName(hardest, 'long');
  return t('picture.week.gist', { language, count, all: zones.length, when });
}

const levelWord = (level: Level): string => t(`picture.level.${level}`);
const levelWords = () => Object.fromEntries(levels.map((level) => [level, levelWord(level)])) as Record<Level, string>;

/** From 0 for Monday. */
function dayName(day: number, weekday: 'long' | 'short' | 'narrow'): string {
  // A Monday.
  const at = new Date(Date.UTC(2026, 10, 23 + day));
  return new Intl.DateTimeFormat(localeTag(locale()), { weekday, timeZone: 'UTC' }).format(at);
}

/** `Sunday evening`. */
function halfDayName(place: number, weekday: 'long' | 'short'): string {
  const part = dayParts[place % 3] ?? 'morning';
  return `${dayName(Math.floor(place / 3), weekday)} ${t(`part.${part}`)}`;
}

function byLabel([, one]: readonly [string, string], [, other]: readonly [string, string]): number {
  return one.localeCompare(other, locale());
}
