import { useId } from 'preact/hooks';
import './input.css';
import './field.css';

interface SelectFieldProps<Id extends string> {
  label: string;
  note?: string | undefined;
  value: Id;
  options: readonly { readonly id: Id; readonly label: string }[];
  onChange: (id: Id) => void;
}

/** One of a few words: the device's own list, which everybody knows how to use. */
export function SelectField<Id extends string>({ label, note, value, options, onChange }: SelectFieldProps<Id>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        <bdi>{label}</bdi>
      </label>
      {note && (
        <p class="field-note" id={`${id}-note`}>
          <bdi>{note}</bdi>
        </p>
      )}
      <select
        class="input"
        id={id}
        aria-describedby={note ? `${id}-note` : undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Id)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
