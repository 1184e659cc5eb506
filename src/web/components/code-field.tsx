import { useEffect, useId, useRef } from 'preact/hooks';
import alert from 'icon:circle-alert';
import { digitsOf } from '../typed-words.ts';
import { Icon } from './icon.tsx';
import './input.css';
import './field.css';
import './code-field.css';

interface CodeFieldProps {
  label: string;
  note: string;
  /** What happened and what to do; read out as it appears. */
  error?: string | undefined;
  /** ASCII digits, six at most. */
  value: string;
  onInput: (digits: string) => void;
  /** Drawn as dots: while somebody chooses them, she must see them. */
  hidden?: boolean;
  /** Takes the focus when it appears, and when `error` does. */
  takesFocus?: boolean;
}

/** Six digits in one field, typed on the numeric keys in any script, or pasted. */
export function CodeField({ label, note, error, value, onInput, hidden, takesFocus }: CodeFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [error]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="field-note" id={`${id}-note`}>
        {note}
      </p>
      <input
        ref={input}
        id={id}
        class={hidden ? 'input code-field code-field-hidden' : 'input code-field'}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        aria-describedby={`${id}-note ${id}-error`}
        aria-invalid={error ? true : undefined}
        value={value}
        onInput={({ currentTarget }) => {
          const digits = digitsOf(currentTarget.value).slice(0, 6);
          // Whatever is no digit never stands in the field, also when nothing else changed.
          currentTarget.value = digits;
          onInput(digits);
        }}
      />
      <p class="field-error" id={`${id}-error`} role="status">
        {error && (
          <>
            <Icon of={alert} small />
            <span>{error}</span>
          </>
        )}
      </p>
    </div>
  );
}
