import { Button } from '../../components/button.tsx';
import { DigitSheet, WordSheet } from '../../components/word-sheet.tsx';
import { t } from '../../texts.ts';

export const isDigits = (secret: string): boolean => /^\d/.test(secret);

interface OwnWordsProps {
  /** Seven words, or 24 digits. */
  secret: string;
  /** Asks for the other form; absent where there is none. */
  onSwitch?: (() => Promise<unknown>) | undefined;
}

/** What will open her account, generated on this device: to be copied on paper. */
export function OwnWords({ secret, onSwitch }: OwnWordsProps) {
  return (
    <>
      {isDigits(secret) ? (
        <DigitSheet digits={secret} label={t('own.digits')} />
      ) : (
        <WordSheet words={secret.split(' ')} label={t('own.words')} />
      )}
      {onSwitch && (
        <Button look="plain" onPress={onSwitch}>
          {isDigits(secret) ? t('own.use-words') : t('own.use-digits')}
        </Button>
      )}
    </>
  );
}
