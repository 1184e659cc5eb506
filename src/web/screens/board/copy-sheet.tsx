import { useEffect, useRef } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { t } from '../../texts.ts';

/** Where the browser lets nobody write to the clipboard: the sentence, chosen, to be copied by hand. */
export function CopySheet({ text, onClose }: { text: string; onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Sheet title={t('action.copy-for-groups')} onClose={onClose}>
      <p class="quiet small">{t('groups.by-hand')}</p>
      <textarea ref={field} class="input" dir="auto" rows={5} readOnly aria-label={t('groups.text')} value={text} />
    </Sheet>
  );
}
