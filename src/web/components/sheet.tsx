import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import closeIcon from 'icon:x';
import { closedByBack } from '../closed-by-back.ts';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import './sheet.css';

/**
 * A question in front of the page: from the bottom on a phone. Escape, the cross, a tap beside it and the device's Back close
 * it; the focus stays in it meanwhile, and returns.
 */
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
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    const forget = closedByBack(() => close.current());
    return () => {
      forget();
      opened?.close();
    };
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
        <Button look="plain" icon={closeIcon} label={t('close')} onPress={onClose} />
      </div>
      {children}
    </dialog>
  );
}
