import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Switch } from '../../components/switch.tsx';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';

interface ShareSheetProps {
  contact: { telephone: string; isShared: boolean };
  onContact: (contact: { telephone: string; isShared: boolean }) => Promise<Problem | undefined>;
  onClose: () => void;
}

/** Which number goes with a yes, and whether it does. */
export function ShareSheet({ contact, onContact, onClose }: ShareSheetProps) {
  const [typed, setTyped] = useTyped<string | undefined>('own telephone', undefined);
  const telephone = typed ?? contact.telephone;
  const [isShared, setShared] = useState(contact.isShared);
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    const failed = await onContact({ telephone: telephone.trim(), isShared });
    setProblem(failed);
    if (failed) return;
    setTyped(undefined);
    onClose();
  };
  return (
    <Sheet title={t('settings.contact')} onClose={onClose}>
      <Switch label={t('settings.share')} on={isShared} onChange={setShared} />
      <Field
        label={t('settings.telephone')}
        note={t('settings.telephone.note')}
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        value={telephone}
        onInput={setTyped}
      />
      {problem && <ProblemNotice problem={problem} />}
      <Button look="main" wide onPress={save}>
        {t('save')}
      </Button>
    </Sheet>
  );
}
