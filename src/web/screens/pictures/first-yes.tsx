import { useState } from 'preact/hooks';
import type { CasePictures, FirstYes } from '../../../cases/contract.ts';
import type { Kind } from '../../../kernel/index.ts';
import { dayAndMonth } from '../../dates.ts';
import { duration } from '../../durations.ts';
import { kindLabel } from '../../labels.ts';
import { locale, t } from '../../texts.ts';
import { Bars } from './bars.tsx';
import { Picture, Select } from './picture.tsx';

const all = '';
type Choice = Kind | typeof all;

/** How long the first yes took, week by week: the middle half as a bar, the median as a mark. */
export function FirstYesPicture({ firstYes: { weeks, lines } }: Pick<CasePictures, 'firstYes'>) {
  const [kind, setKind] = useState<Choice>(all);
  const nameOf = (one: Kind | undefined): string => (one === undefined ? t('picture.kind.all') : kindLabel(one));
  const shown = (lines.find((line) => (line.kind ?? all) === kind) ?? lines[0])?.weeks ?? [];
  const longest = Math.max(1, ...shown.map((cell) => (cell.size === 'enough' ? cell.until : 0)));
  const last = shown.findLastIndex(({ size }) => size === 'enough');
  const [cell, week] = [shown[last], weeks[last]];
  return (
    <Picture
      title={t('picture.first-yes')}
      gist={
        cell?.size === 'enough' && week !== undefined
          ? t('picture.first-yes.gist', { week: weekName(week), ...times(cell) })
          : t('picture.first-yes.none')
      }
      choices={
        lines.length > 1 && (
          <Select
            label={t('picture.kind')}
            value={kind}
            options={lines.map((line) => [line.kind ?? all, nameOf(line.kind)] as const)}
            onChoose={setKind}
          />
        )
      }
      table={{
        columns: [t('picture.kind'), ...weeks.map(weekName)],
        rows: lines.map((line) => [nameOf(line.kind), ...line.weeks.map(wordsOf)]),
      }}
    >
      <Bars
        bars={shown.map((one, index) => ({
          label: weekName(weeks[index] ?? ''),
          words: one.size === 'enough' ? times(one).median : wordsOf(one),
          stretches: one.size === 'enough' ? [{ from: one.from / longest, to: one.until / longest }] : [],
          mark: one.size === 'enough' ? one.median / longest : undefined,
        }))}
      />
    </Picture>
  );
}

const weekName = (monday: string): string =>
  t('picture.week-of', { day: dayAndMonth(new Date(`${monday}T12:00:00Z`), locale()) });

function wordsOf(cell: FirstYes): string {
  return cell.size === 'enough' ? t('picture.spread', times(cell)) : t(`picture.yes.${cell.size}`);
}

function times({ median, from, until }: Extract<FirstYes, { size: 'enough' }>) {
  const words = (minutes: number): string => duration(new Date(0), new Date(minutes * 60_000), locale());
  return { median: words(median), from: words(from), until: words(until) };
}
