import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { WordCheck } from '../../components/word-sheet.tsx';
import { digitsOf } from '../../complete-word.ts';
import { t } from '../../texts.ts';
import type { OwnSecrets } from './own-words.tsx';

interface OwnCheckProps {
  secrets: OwnSecrets;
  usesDigits: boolean;
  onDone: (isRight: boolean) => void;
}

const askedFor = [1, 3, 6];

/** Three of the seven words again, or the last two groups of digits: what is on paper is what will open. */
export function OwnCheck({ secrets, usesDigits, onDone }: OwnCheckProps) {
  const [typed, setTyped] = useState('');
  if (!usesDigits) return <WordCheck words={secrets.words} positions={askedFor} onDone={onDone} />;
  return (
    <Field
      label={t('own.last-digits')}
      value={typed}
      inputMode="numeric"
      autocomplete="off"
      onInput={(value) => {
        setTyped(value);
        onDone(digitsOf(value) === secrets.digits.slice(-8));
      }}
    />
  );
}
