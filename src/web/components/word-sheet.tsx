import { useState } from 'preact/hooks';
import { completeWord } from '../../sealing/words.ts';
import { t } from '../texts.ts';
import { Card } from './card.tsx';
import { Field } from './field.tsx';
import './word-sheet.css';

/** Words to copy on paper, numbered. */
export function WordSheet({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <Card label={label}>
      <ol class="word-sheet">
        {words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
    </Card>
  );
}

/** 24 digits in six groups. */
export function DigitSheet({ digits, label }: { digits: string; label: string }) {
  return (
    <Card label={label}>
      <p class="digits" dir="ltr">
        {digits.replace(/(\d{4})(?=\d)/g, '$1 ')}
      </p>
    </Card>
  );
}

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
