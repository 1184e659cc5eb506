import { useState } from 'preact/hooks';
import openIcon from 'icon:lock-open';
import { Button } from '../../components/button.tsx';
import { CodeField } from '../../components/code-field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { PageTitle } from '../../components/page.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { t } from '../../texts.ts';

/** Why six digits opened nothing. */
export type CodeRefusal = Problem | { readonly triesLeft: number };

export interface LockedProps {
  telephone?: string | undefined;
  /** Nothing when it opened. */
  onUnlock: (digits: string) => Promise<CodeRefusal | undefined>;
  onWords: () => void;
  onNotMe: () => Promise<unknown>;
}

/** From so many tries left on they are counted out. */
const few = 5;

/** The page is locked: six digits open it where it was. */
export function Locked({ telephone, onUnlock, onWords, onNotMe }: LockedProps) {
  const [digits, setDigits] = useState('');
  const [isTrying, setIsTrying] = useState(false);
  const [refusal, setRefusal] = useState<CodeRefusal>();
  const attempt = async (code: string) => {
    setIsTrying(true);
    const refused = await onUnlock(code);
    setIsTrying(false);
    setRefusal(refused);
    // A wrong code is typed again from the start; without a network it need not be.
    if (typeof refused === 'object') setDigits('');
  };
  const typed = (next: string) => {
    if (isTrying) return;
    setDigits(next);
    if (next !== '') setRefusal(undefined);
    if (next.length === 6 && next !== digits) void attempt(next);
  };
  return (
    <>
      <PageTitle title={t('sign-in.locked')} />
      <p class="quiet">{t('locked.words')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <CodeField
          label={t('locked.digits')}
          note={t('locked.note')}
          error={typeof refusal === 'object' ? wrongWords(refusal.triesLeft) : undefined}
          value={digits}
          onInput={typed}
          hidden
          takesFocus
        />
        {typeof refusal === 'string' && <ProblemNotice problem={refusal} telephone={telephone} />}
        <GoOn
          type="submit"
          label={t('sign-in.go')}
          icon={openIcon}
          missing={digits.length < 6 ? t('code.not-six') : undefined}
          onPress={() => attempt(digits)}
        />
      </form>
      <div class="stack">
        <Button look="plain" wide onPress={onWords}>
          {t('locked.use-words')}
        </Button>
        <Button look="plain" wide onPress={onNotMe}>
          {t('locked.not-me')}
        </Button>
        <p class="quiet small">{t('locked.not-me.words')}</p>
      </div>
    </>
  );
}

function wrongWords(triesLeft: number): string {
  return triesLeft > few ? t('locked.wrong') : `${t('locked.wrong')} ${t('locked.tries', { count: triesLeft })}`;
}
