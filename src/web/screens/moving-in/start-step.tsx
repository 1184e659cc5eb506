import { useRef, useState } from 'preact/hooks';
import upload from 'icon:file-up';
import shield from 'icon:shield-check';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../texts.ts';
import type { Refusal } from './read-list.ts';
import './moving-in.css';

interface StartStepProps {
  refusal: Refusal | undefined;
  onRead: (source: File | string) => Promise<unknown>;
}

/** A list, by file or pasted. Nothing leaves the device by this. */
export function StartStep({ refusal, onRead }: StartStepProps) {
  const [pasted, setPasted] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file !== undefined) await onRead(file);
    // The same file again is a change again.
    input.value = '';
  };
  return (
    <>
      <Notice icon={shield}>{t('moving.words')}</Notice>
      {refusal && (
        <Notice tone="danger" live>
          {t(`moving.refused.${refusal}`)}
        </Notice>
      )}
      <div class="stack">
        <input
          ref={chooser}
          hidden
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          onChange={(event) => void choose(event.currentTarget)}
        />
        <Button look={pasted === '' ? 'main' : 'soft'} icon={upload} wide onPress={() => chooser.current?.click()}>
          {t('moving.file')}
        </Button>
        <p class="quiet small">{t('moving.file.words')}</p>
      </div>
      <TextArea label={t('moving.paste')} value={pasted} maxLength={10_000_000} onInput={setPasted} />
      {pasted !== '' && (
        <Button look="main" wide onPress={() => onRead(pasted)}>
          {t('moving.read')}
        </Button>
      )}
    </>
  );
}
