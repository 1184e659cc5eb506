import type { ComponentChildren } from 'preact';
import type { IconPath } from '../bundle/icons.ts';
import { useKeys } from '../keyboard.ts';
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
  onAnswer: (id: string) => void;
  /** One below the other, with room for a sentence, instead of two by two. */
  rows?: boolean;
  chosen?: string | undefined;
}

/** The answers to one question: a tap answers and goes on. The digits of a keyboard choose the first nine. */
export function AnswerTiles({ answers, onAnswer, rows, chosen }: TilesProps) {
  useKeys(
    Object.fromEntries(answers.slice(0, 9).map((answer, index) => [String(index + 1), () => onAnswer(answer.id)])),
  );
  return (
    <div class={rows ? 'tiles tiles-rows' : 'tiles'}>
      {answers.map(({ id, label, detail, icon, tone }) => (
        <button
          key={id}
          type="button"
          class={tone ? `tile tile-${tone}` : 'tile'}
          aria-pressed={chosen === undefined ? undefined : chosen === id}
          onClick={() => onAnswer(id)}
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
