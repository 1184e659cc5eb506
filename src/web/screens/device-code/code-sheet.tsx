import { useState } from 'preact/hooks';
import check from 'icon:check';
import { CodeField } from '../../components/code-field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';

/** Why six digits cannot be the code. */
export type CodeFault = 'not-six' | 'repeats' | 'sequence';

export interface CodeSheetProps {
  /** Nothing when it was set. */
  onSet: (digits: string) => Promise<CodeFault | Problem | undefined>;
  onClose: () => void;
}

/** Choosing six digits for this device. They are seen while they are chosen: nobody repeats what she reads. */
export function CodeSheet({ onSet, onClose }: CodeSheetProps) {
  const [digits, setDigits] = useState('');
  const [refusal, setRefusal] = useState<CodeFault | Problem>();
  const fault = refusal === 'not-six' || refusal === 'repeats' || refusal === 'sequence' ? refusal : undefined;
  const set = async () => {
    const refused = await onSet(digits);
    if (refused === undefined) onClose();
    else setRefusal(refused);
  };
  return (
    <Sheet title={t('code.title')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <p>{t('code.words')}</p>
        <CodeField
          label={t('code.digits')}
          note={t('code.note')}
          error={fault && t(`code.${fault}`)}
          value={digits}
          onInput={(next) => {
            setDigits(next);
            setRefusal(undefined);
          }}
          takesFocus
        />
        {refusal && refusal !== fault && <ProblemNotice problem={refusal as Problem} />}
        <GoOn
          type="submit"
          label={t('code.set')}
          icon={check}
          missing={digits.length < 6 ? t('code.not-six') : undefined}
          onPress={set}
        />
      </form>
    </Sheet>
  );
}
