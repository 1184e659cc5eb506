import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';

interface NumberSheetProps {
  /** Tells apart what is being typed: the appointment's id. */
  name: string;
  /** The number she gave before. */
  known: string;
  onSend: (telephone: string) => Promise<Problem | undefined>;
  onClose: () => void;
}

/** One's own number, for the one counterpart. */
export function NumberSheet({ name, known, onSend, onClose }: NumberSheetProps) {
  const [typed, setTyped] = useTyped<string | undefined>(`number ${name}`, undefined);
  const telephone = typed ?? known;
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    const failed = await onSend(telephone.trim());
    setProblem(failed);
    if (failed) return;
    setTyped(undefined);
    onClose();
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
        onInput={setTyped}
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
