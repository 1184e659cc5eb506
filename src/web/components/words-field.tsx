import { useId, useRef, useState } from 'preact/hooks';
import check from 'icon:check';
import { loadWordLists } from '../../sealing/word-lists.ts';
import type { WordList } from '../../sealing/words.ts';
import { locale, t } from '../texts.ts';
import { completed, digitsOf, splitWords, wordsLike } from '../typed-words.ts';
import { Choice, Chips } from './chip.tsx';
import { Icon } from './icon.tsx';
import './words-field.css';

interface WordsFieldProps {
  label: string;
  note: string;
  /** What was typed, as it stands in the field. */
  typed: string;
  /** How many words are wanted. Seven may also be given as 24 digits. */
  count: number;
  /** `secret` is whole: so many words of a list, or 24 digits; undefined until then. */
  onTyped: (typed: string, secret: string | undefined) => void;
}

/** A row of words: four letters of each are enough, the phone completes. Several pasted together are understood. */
export function WordsField({ label, note, typed, count, onTyped }: WordsFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [lists, setLists] = useState<readonly WordList[]>([]);
  const isDigits = /^[\s\d٠-٩۰-۹.-]+$/.test(typed);
  const words = splitWords(typed);
  const last = /\s$/.test(typed) ? '' : (words.at(-1) ?? '');
  const give = (text: string) => onTyped(text, secretIn(text, lists, count));
  const choose = (word: string) => {
    give([...words.slice(0, -1), word, ''].join(' '));
    input.current?.focus();
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="field-note" id={`${id}-note`}>
        {note}
      </p>
      <input
        id={id}
        ref={input}
        class="input"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={`${id}-note`}
        value={typed}
        onFocus={async () => {
          if (lists.length === 0) setLists(await loadWordLists(locale()));
        }}
        onInput={(event) => give(completedBefore(event.currentTarget.value, lists))}
      />
      {isDigits ? (
        <p class="small quiet">{t('words.digits', { count: digitsOf(typed).length })}</p>
      ) : (
        <>
          <div class="words-like">
            <Chips>
              {suggestions(last, lists).map((word) => (
                <Choice key={word} chosen={false} onToggle={() => choose(word)}>
                  {word}
                </Choice>
              ))}
            </Chips>
          </div>
          <ol class="words-slots" aria-label={t('words.so-far', { count: words.length, of: count })}>
            {Array.from({ length: count }, (_, index) => (
              <Slot key={index} typed={words[index]} isLast={index === words.length - 1 && last !== ''} lists={lists} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Slot({ typed, isLast, lists }: { typed: string | undefined; isLast: boolean; lists: readonly WordList[] }) {
  const word = typed && completed(typed, lists);
  if (word) {
    return (
      <li>
        {word}
        <Icon of={check} small />
      </li>
    );
  }
  if (!typed) return <li />;
  return <li class={isLast || lists.length === 0 ? 'is-begun' : 'is-unknown'}>{isLast ? typed : `${typed} ?`}</li>;
}

function suggestions(begun: string, lists: readonly WordList[]): string[] {
  const whole = completed(begun, lists);
  if (whole !== undefined) return whole === begun ? [] : [whole];
  return lists.map((list) => wordsLike(begun, list)).find((words) => words.length > 0) ?? [];
}

/** A space after a word completes it in the field too. */
function completedBefore(text: string, lists: readonly WordList[]): string {
  if (!/[^\s\d]\s$/.test(text)) return text;
  return `${splitWords(text)
    .map((word) => completed(word, lists) ?? word)
    .join(' ')} `;
}

function secretIn(text: string, lists: readonly WordList[], count: number): string | undefined {
  const digits = digitsOf(text);
  if (count === 7 && digits.length === 24 && !/\p{L}/u.test(text)) return digits;
  const words = splitWords(text).map((word) => completed(word, lists));
  return words.length === count && words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}
