import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import alert from 'icon:circle-alert';
import { Icon } from './icon.tsx';
import { typedDirection } from './typed-direction.ts';
import './input.css';
import './field.css';

interface FieldProps {
  label: string;
  /** Under the label: what is wanted, before anything goes wrong. */
  note?: string | undefined;
  /** What happened and what to do. */
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  /** The element's id, where an error summary leads to it. */
  id?: string;
}

interface InputProps {
  type?: 'text' | 'tel' | 'date' | 'time' | 'email';
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  autocomplete?: string;
  autocapitalize?: 'none';
  maxLength?: number;
  spellcheck?: boolean;
  min?: string;
}

/** One line that somebody writes. */
export function Field({ label, note, error, value, onInput, id, type = 'text', ...input }: FieldProps & InputProps) {
  return (
    <Frame label={label} note={note} error={error} id={id}>
      {(described) => (
        <input
          class="input"
          dir={type === 'tel' ? 'ltr' : typedDirection(value)}
          {...input}
          {...({ type } as { type: 'text' })}
          {...described}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

/** Several lines. */
export function TextArea({ maxLength, rows = 4, ...props }: FieldProps & { maxLength: number; rows?: number }) {
  const { value, onInput } = props;
  return (
    <Frame {...props}>
      {(described) => (
        <textarea
          class="input"
          dir={typedDirection(value)}
          rows={rows}
          maxLength={maxLength}
          {...described}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

function Frame({
  label,
  note,
  error,
  id: given,
  children,
}: Pick<FieldProps, 'label' | 'note' | 'error'> & {
  id?: string | undefined;
  children: (described: Described) => ComponentChildren;
}) {
  const made = useId();
  const id = given ?? made;
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {note && (
        <p class="field-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon of={alert} small />
          {error}
        </p>
      )}
    </div>
  );
}
