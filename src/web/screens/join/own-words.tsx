import { Button } from '../../components/button.tsx';
import { DigitSheet, WordSheet } from '../../components/word-sheet.tsx';
import { t } from '../../texts.ts';

/** A generated secret, twice: as seven words, and as 24 digits for whoever prefers. */
export interface OwnSecrets {
  readonly words: readonly string[];
  readonly digits: string;
}

interface OwnWordsProps {
  secrets: OwnSecrets;
  usesDigits: boolean;
  onSwitch: (usesDigits: boolean) => void;
}

/** The words that will open her account: to be copied on paper. */
export function OwnWords({ secrets, usesDigits, onSwitch }: OwnWordsProps) {
  return (
    <>
      {usesDigits ? (
        <DigitSheet digits={secrets.digits} label={t('own.digits')} />
      ) : (
        <WordSheet words={secrets.words} label={t('own.words')} />
      )}
      <Button look="plain" onPress={() => onSwitch(!usesDigits)}>
        {usesDigits ? t('own.use-words') : t('own.use-digits')}
      </Button>
    </>
  );
}
