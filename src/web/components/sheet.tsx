import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import closeIcon from 'icon:x';
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

/** How many sheets lie over each other at an entry of the history. */
const depthOf = (state: unknown): number => (state as { sheets?: number } | null)?.sheets ?? 0;

/** The last sheet has gone, and leaves its entry unless another one takes it over at once. */
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Gives a sheet an entry in the history, which Back leaves. Returns how to take it away, where the sheet is closed otherwise. */
function closedByBack(close: () => void): () => void {
  const isTakenOver = leaving !== undefined;
  clearTimeout(leaving);
  leaving = undefined;
  const depth = depthOf(history.state) + (isTakenOver ? 0 : 1);
  if (!isTakenOver) history.pushState({ ...(history.state as object | null), sheets: depth }, '');
  const listen = ({ state }: PopStateEvent) => {
    if (depthOf(state) < depth) close();
  };
  addEventListener('popstate', listen);
  return () => {
    removeEventListener('popstate', listen);
    leaving = setTimeout(() => {
      leaving = undefined;
      // Not where the sheet led to another page.
      if (depthOf(history.state) === depth) history.back();
    });
  };
}
