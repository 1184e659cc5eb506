import { Card } from './card.tsx';
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
