import type { ComponentChildren } from 'preact';
import type { IconPath } from '../bundle/icons.ts';
import { useKeys } from '../keyboard.ts';
import { useOnce } from '../use-once.ts';
import { Icon } from './icon.tsx';
import './answer-tile.css';

export interface Answer {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly detail?: string | undefined;
  readonly icon?: IconPath;
  readonly tone?: 'urgent' | 'danger' | undefined;
}

interface TilesProps {
  answers: readonly Answer[];
  /** A promise: until it settles, no second answer is taken. */
  onAnswer: (id: string) => unknown;
  /** One below the other, with room for a sentence, instead of two by two. */
  rows?: boolean;
  chosen?: string | undefined;
}

/** The answers to one question: a tap answers and goes on. The digits of a keyboard choose the first nine. */
export function AnswerTiles({ answers, onAnswer, rows, chosen }: TilesProps) {
  const once = useOnce();
  const answer = (id: string) => void once(() => onAnswer(id));
  useKeys(Object.fromEntries(answers.slice(0, 9).map(({ id }, index) => [String(index + 1), () => answer(id)])));
  return (
    <div class={rows ? 'tiles tiles-rows' : 'tiles'}>
      {answers.map(({ id, label, detail, icon, tone }) => (
        <button
          key={id}
          type="button"
          class={tone ? `tile tile-${tone}` : 'tile'}
          aria-pressed={chosen === undefined ? undefined : chosen === id}
          onClick={() => answer(id)}
        >
          {icon && <Icon of={icon} />}
          <span>
            {label}
            {detail && <small>{detail}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
