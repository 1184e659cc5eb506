import search from 'icon:search';
import { Icon } from './icon.tsx';
import { typedDirection } from './typed-direction.ts';
import './input.css';
import './search-box.css';

interface SearchBoxProps {
  onFocus?: () => void;
  label: string;
  value: string;
  onInput: (value: string) => void;
  id?: string;
  placeholder?: string;
}

/** A field that looks things up while somebody types; its label is for screen readers, the placeholder for eyes. */
export function SearchBox({ label, value, onInput, placeholder, id, onFocus }: SearchBoxProps) {
  return (
    <div class="searchbox">
      <Icon of={search} />
      <input
        class="input"
        type="search"
        dir={typedDirection(value)}
        autocapitalize="off"
        enterkeyhint="search"
        spellcheck={false}
        autocomplete="off"
        id={id}
        onFocus={onFocus}
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
