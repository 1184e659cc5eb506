import { useId, useRef, useState } from 'preact/hooks';
import check from 'icon:check';
import { locale, t } from '../texts.ts';
import { digitsOf, splitWords } from '../typed-words.ts';
import type * as WordSearch from '../word-search.ts';
import { Choice, Chips } from './chip.tsx';
import { Icon } from './icon.tsx';
import './input.css';
import './field.css';
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

/** Both lists and how their words are found: loaded when somebody begins. */
interface Search extends Pick<typeof WordSearch, 'completed' | 'completedAll' | 'listFor' | 'wordsLike'> {
  readonly lists: readonly WordSearch.WordList[];
}

/** A row of words: four letters of each are enough, the phone completes. Several pasted together are understood. */
export function WordsField({ label, note, typed, count, onTyped }: WordsFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState<Search>();
  const isDigits = /^[\s\d٠-٩۰-۹.-]+$/.test(typed);
  const words = splitWords(typed);
  const last = /\s$/.test(typed) ? '' : (words.at(-1) ?? '');
  const list = search?.listFor(last === '' ? words : words.slice(0, -1), search.lists);
  const complete = search && list && ((one: string) => search.completed(one, list));
  const whole = complete?.(last);
  const suggested =
    whole === undefined ? (list ? (search?.wordsLike(last, list) ?? []) : []) : [whole].filter((one) => one !== last);
  const begin = async () => {
    if (search !== undefined) return;
    const { loadWordLists, ...how } = await import('../word-search.ts');
    const loaded = { ...how, lists: await loadWordLists(locale()) };
    setSearch(loaded);
    // What was typed while the lists were on their way.
    const value = input.current?.value ?? '';
    if (value !== '') onTyped(value, secretIn(value, loaded, count));
  };
  const give = (text: string) => onTyped(text, secretIn(text, search, count));
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
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={`${id}-note`}
        value={typed}
        onFocus={begin}
        onInput={(event) => give(event.currentTarget.value)}
      />
      {isDigits ? (
        <p class="small quiet">{t('words.digits', { count: digitsOf(typed).length })}</p>
      ) : (
        <>
          <div class="words-like">
            <Chips>
              {suggested.map((word) => (
                <Choice key={word} chosen={false} onToggle={() => choose(word)}>
                  {word}
                </Choice>
              ))}
            </Chips>
          </div>
          <ol class="words-slots" aria-label={t('words.so-far', { count: words.length, of: count })}>
            {Array.from({ length: count }, (_, index) => (
              <Slot
                key={index}
                typed={words[index]}
                isLast={index === words.length - 1 && last !== ''}
                complete={complete}
              />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

interface SlotProps {
  typed: string | undefined;
  isLast: boolean;
  complete: ((typed: string) => string | undefined) | undefined;
}

function Slot({ typed, isLast, complete }: SlotProps) {
  const word = typed && complete?.(typed);
  if (word) {
    return (
      <li>
        {word}
        <Icon of={check} small />
      </li>
    );
  }
  if (!typed) return <li />;
  return <li class={isLast || !complete ? 'is-begun' : 'is-unknown'}>{isLast || !complete ? typed : `${typed} ?`}</li>;
}

/** The whole secret; while the lists are on their way, as it was typed: whoever opens with it completes it too. */
function secretIn(text: string, search: Search | undefined, count: number): string | undefined {
  const digits = digitsOf(text);
  if (count === 7 && digits.length === 24 && !/\p{L}/u.test(text)) return digits;
  const words = splitWords(text);
  if (search === undefined) return words.length === count ? words.join(' ') : undefined;
  return search.completedAll(words, search.lists, count);
}
