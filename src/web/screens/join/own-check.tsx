import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { WordCheck } from '../../components/word-check.tsx';
import { t } from '../../texts.ts';
import { digitsOf } from '../../typed-words.ts';
import { isDigits } from './own-words.tsx';

const askedFor = [1, 3, 6];

/** Three of the seven words again, or the last two groups of digits: what is on paper is what will open. */
export function OwnCheck({ secret, onDone }: { secret: string; onDone: (isRight: boolean) => void }) {
  const [typed, setTyped] = useState('');
  if (!isDigits(secret)) return <WordCheck words={secret.split(' ')} positions={askedFor} onDone={onDone} />;
  return (
    <Field
      label={t('own.last-digits')}
      value={typed}
      inputMode="numeric"
      autocomplete="off"
      onInput={(value) => {
        setTyped(value);
        onDone(digitsOf(value) === digitsOf(secret).slice(-8));
      }}
    />
  );
}
