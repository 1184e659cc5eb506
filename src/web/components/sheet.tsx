import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import close from 'icon:x';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import './sheet.css';

/** A question in front of the page: from the bottom on a phone. Escape, the cross and a tap beside it close it; the focus returns. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="sheet-head">
        <h2 id={id}>{title}</h2>
        <Button look="plain" icon={close} label={t('close')} onPress={onClose} />
      </div>
      {children}
    </dialog>
  );
}
