import { useState } from 'preact/hooks';
import { completeWord } from '../../sealing/words.ts';
import { t } from '../texts.ts';
import { Field } from './field.tsx';

/** Asks for some of the words again, so that they are on paper before they are needed. */
export function WordCheck({
  words,
  positions,
  onDone,
}: {
  words: readonly string[];
  /** Which ones, from 0. */
  positions: readonly number[];
  onDone: (isRight: boolean) => void;
}) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const isRight = (position: number, value = '') => completeWord(value, [words[position] ?? '']) !== undefined;
  const change = (position: number, value: string) => {
    const next = { ...typed, [position]: value };
    setTyped(next);
    onDone(positions.every((one) => isRight(one, next[one])));
  };
  return (
    <div class="stack">
      {positions.map((position) => (
        <Field
          key={position}
          label={t('words.number', { number: position + 1 })}
          value={typed[position] ?? ''}
          onInput={(value) => change(position, value)}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
      ))}
    </div>
  );
}
