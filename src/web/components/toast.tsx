import { useEffect, useState } from 'preact/hooks';
import { t } from '../texts.ts';
import { Button } from './button.tsx';
import './toast.css';

interface Message {
  readonly text: string;
  readonly undo?: (() => unknown) | undefined;
}

let show: ((message: Message | undefined) => void) | undefined;

/** Says what has just been done. `undo` takes it back, and stays offered until the next thing is done. */
export function say(text: string, undo?: () => unknown): void {
  show?.({ text, undo });
}

/** The next thing pressed, chosen or written outside the message: from then on undoing would surprise. */
function onNextAction(act: () => void): () => void {
  const listen = ({ target }: Event) => {
    const isAction = target instanceof Element && target.closest('a, button, input, select, textarea, label');
    if (isAction && !target.closest('.toast')) act();
  };
  const names = ['click', 'input'] as const;
  for (const name of names) addEventListener(name, listen, true);
  return () => {
    for (const name of names) removeEventListener(name, listen, true);
  };
}

/** Where messages appear: once a page, always in the document, so that a screen reader follows it. */
export function Toasts() {
  const [message, setMessage] = useState<Message>();
  useEffect(() => {
    show = setMessage;
    return () => {
      show = undefined;
    };
  }, []);
  useEffect(() => {
    if (message === undefined) return undefined;
    const leave = () => setMessage(undefined);
    if (message.undo) return onNextAction(leave);
    const timer = setTimeout(leave, 6000);
    return () => clearTimeout(timer);
  }, [message]);
  const undo = async () => {
    await message?.undo?.();
    setMessage(undefined);
  };
  return (
    <div class="toasts on-screen" role="status">
      {message && (
        <div class="toast">
          <span>{message.text}</span>
          {message.undo && (
            <Button look="plain" onPress={undo}>
              {t('undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
