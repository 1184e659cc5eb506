import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';

interface NumberSheetProps {
  /** The number she gave before. */
  known: string;
  onSend: (telephone: string) => Promise<Problem | undefined>;
  onClose: () => void;
}

/** One's own number, for the one counterpart. */
export function NumberSheet({ known, onSend, onClose }: NumberSheetProps) {
  const [telephone, setTelephone] = useState(known);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    const failed = await onSend(telephone.trim());
    setProblem(failed);
    if (!failed) onClose();
  };
  return (
    <Sheet title={t('number.give')} onClose={onClose}>
      <Field
        label={t('settings.telephone')}
        note={t('number.note')}
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        value={telephone}
        onInput={setTelephone}
      />
      {problem && <ProblemNotice problem={problem} />}
      <GoOn
        label={t('number.send')}
        missing={telephone.trim() === '' ? t('number.missing') : undefined}
        onPress={send}
      />
    </Sheet>
  );
}
