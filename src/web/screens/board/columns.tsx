import type { ComponentChildren } from 'preact';
import { Chip } from '../../components/chip.tsx';
import { t } from '../../texts.ts';

export const columns = ['stuck', 'under-way', 'done'] as const;
export type ColumnName = (typeof columns)[number];

/** On a phone one column at a time is shown: which one. */
export function ColumnTabs({
  counts,
  chosen,
  onChoose,
}: {
  counts: Readonly<Record<ColumnName, number>>;
  chosen: ColumnName;
  onChoose: (column: ColumnName) => void;
}) {
  return (
    <div class="board-tabs" role="group" aria-label={t('board.title')}>
      {columns.map((column) => (
        <button
          key={column}
          type="button"
          class="board-tab"
          aria-pressed={chosen === column}
          onClick={() => onChoose(column)}
        >
          {column === 'stuck' ? t('column.waiting') : t(`column.${column}`)}{' '}
          <span class="choice-count">{counts[column]}</span>
        </button>
      ))}
    </div>
  );
}

/** One column; on a phone it stays out of sight unless it is chosen. */
export function Column({
  name,
  isChosen,
  children,
}: {
  name: ColumnName;
  isChosen: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={isChosen ? 'board-column board-chosen' : 'board-column'} data-column={name}>
      {children}
    </div>
  );
}

/** What waits of one kind, under its name and how many there are. */
export function Queue({
  title,
  count,
  tone = 'plain',
  children,
}: {
  title: string;
  count: number;
  tone?: 'danger' | 'plain';
  children: ComponentChildren;
}) {
  return (
    <section class="stack">
      <h2 class="board-head">
        {title} <Chip tone={count > 0 ? tone : 'plain'}>{count}</Chip>
      </h2>
      {children}
    </section>
  );
}
