import type { ComponentChildren } from 'preact';
import './table.css';

interface Column {
  readonly label: string;
  /** Figures stand under one another. */
  readonly isNumber?: boolean;
}

interface TableProps {
  caption: string;
  columns: readonly Column[];
  /** Each row's first cell says what the row is about. */
  rows: readonly (readonly ComponentChildren[])[];
}

/** Rows of facts to compare. Where the screen is narrower than the table, the table alone moves sideways, by keyboard too. */
export function Table({ caption, columns, rows }: TableProps) {
  const numberClass = (index: number) => (columns[index]?.isNumber ? 'is-number' : undefined);
  return (
    <div class="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, index) => (
              <th key={label} scope="col" class={numberClass(index)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} class={numberClass(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
