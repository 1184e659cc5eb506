import { useEffect, useState } from 'preact/hooks';
import { Choice, Chips } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { GoOn } from '../../components/go-on.tsx';
import { ProblemNotice, type Problem } from '../../components/problem.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';
import { useTyped } from '../../typed.ts';

interface AdultSheetProps {
  /** Tells apart what is being typed: the case's id. */
  name: string;
  onAdd: (handle: string) => Promise<Problem | 'unknown' | undefined>;
  known: () => Promise<readonly string[]>;
  onClose: () => void;
}

/** By which name the second adult goes here: typed, or picked among those whom she added before. */
export function AdultSheet({ name: of, onAdd, known, onClose }: AdultSheetProps) {
  const [handle, setHandle] = useTyped(`adult ${of}`, '');
  const [names, setNames] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | 'unknown'>();
  useEffect(() => void known().then(setNames, () => undefined), []);
  const add = async () => {
    const failed = await onAdd(handle.trim());
    setProblem(failed);
    if (failed) return;
    setHandle('');
    onClose();
  };
  return (
    <Sheet title={t('adult.add')} onClose={onClose}>
      <p class="quiet">{t('adult.words')}</p>
      {names.length > 0 && (
        <Chips label={t('adult.known')}>
          {names.map((name) => (
            <Choice key={name} chosen={handle === name} onToggle={() => setHandle(name)}>
              <bdi>{name}</bdi>
            </Choice>
          ))}
        </Chips>
      )}
      <Field
        label={t('adult.name')}
        value={handle}
        onInput={setHandle}
        autocomplete="off"
        autocapitalize="none"
        maxLength={60}
        spellcheck={false}
      />
      {problem === 'unknown' ? (
        <Notice tone="urgent" live>
          {t('adult.unknown')}
        </Notice>
      ) : (
        problem && <ProblemNotice problem={problem} />
      )}
      <GoOn label={t('adult.go')} missing={handle.trim() === '' ? t('adult.missing') : undefined} onPress={add} />
    </Sheet>
  );
}
