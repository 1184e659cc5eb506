import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Table } from '../../components/table.tsx';
import { t } from '../../texts.ts';
import './picture.css';

interface PictureProps {
  title: string;
  /** What the picture says, in a sentence: whoever does not see it knows as much. */
  gist: string;
  /** The same figures, for whoever wants them. */
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] };
  /** What to choose from, above the picture. */
  choices?: ComponentChildren;
  /** What the marks mean, under it. */
  legend?: ComponentChildren;
  /** What is drawn: read by eye only. */
  children: ComponentChildren;
}

/** A picture with its gist above and its figures behind one tap. */
export function Picture({ title, gist, table, choices, legend, children }: PictureProps) {
  const id = useId();
  return (
    <section class="card picture" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {choices}
      <p class="capital">{gist}</p>
      <div class="picture-drawn" aria-hidden="true">
        {children}
      </div>
      {legend}
      <details>
        <summary>{t('picture.table')}</summary>
        <Table caption={title} columns={table.columns.map((label) => ({ label }))} rows={table.rows} />
      </details>
    </section>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChoose: (value: Value) => void;
}

/** One of a list too long for chips. */
export function Select<Value extends string>({ label, value, options, onChoose }: SelectProps<Value>) {
  return (
    <label class="picture-choice">
      <span class="small">{label}</span>
      <select class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each} selected={each === value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
