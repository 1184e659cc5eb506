import type { Level } from './levels.ts';
import './level-grid.css';

interface LevelGridProps {
  columns: readonly string[];
  /** Written along the columns rather than across them. */
  isUpright?: boolean;
  rows: readonly { readonly label: string; readonly cells: readonly Level[] }[];
}

const cell = 10;
const heights: Readonly<Record<Level, number>> = { none: 0, one: 3, few: 6, many: 9.5 };

/** How many there are, cell by cell: the height says it, nobody is a thin line. Columns may span several cells. */
export function LevelGrid({ columns, rows, isUpright = false }: LevelGridProps) {
  return (
    <div class={isUpright ? 'levels levels-upright' : 'levels'}>
      <div class="levels-row">
        <span />
        <div class="levels-columns" style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
          {columns.map((name, index) => (
            <span key={index}>{name}</span>
          ))}
        </div>
      </div>
      {rows.map(({ label, cells }) => (
        <div key={label} class="levels-row">
          <span>{label}</span>
          <Cells cells={cells} per={cells.length / columns.length} />
        </div>
      ))}
    </div>
  );
}

function Cells({ cells, per }: { cells: readonly Level[]; per: number }) {
  const at = (index: number) => index * cell + Math.floor(index / per) * (per > 1 ? 3 : 0);
  const bars = cells.map((level, index) => {
    const height = heights[level];
    return height === 0 ? '' : `M${at(index) + 1} ${cell}v${-height}h${cell - 2}v${height}z`;
  });
  const gaps = cells.map((level, index) => (level === 'none' ? `M${at(index) + 1} ${cell - 0.6}h${cell - 2}` : ''));
  return (
    <svg viewBox={`0 0 ${at(cells.length - 1) + cell} ${cell}`} preserveAspectRatio="none">
      <path class="levels-gap" d={gaps.join('')} />
      <path class="levels-bar" d={bars.join('')} />
    </svg>
  );
}

/** What the heights mean, in words. */
export function LevelLegend({ words }: { words: Readonly<Record<Level, string>> }) {
  return (
    <ul class="levels-legend small">
      {(Object.keys(words) as Level[]).map((level) => (
        <li key={level}>
          <span class="levels-sample" aria-hidden="true">
            <Cells cells={[level]} per={1} />
          </span>
          {words[level]}
        </li>
      ))}
    </ul>
  );
}
