import { useKeys } from '../../keyboard.ts';
import { columns, type ColumnName } from './columns.tsx';

const cardInFocus = (): Element | null => document.activeElement?.closest('main .card') ?? null;
const isBehindSheet = (): boolean => document.querySelector('dialog[open]') !== null;

/**
 * The board's single keys. On a card the digits take its actions, from the first, and Enter opens what else can be done;
 * elsewhere they choose a column. Escape leaves a card.
 */
export function useBoardKeys(onColumn: (column: ColumnName) => void): void {
  const digits = [1, 2, 3].map((digit) => [
    String(digit),
    () => {
      if (isBehindSheet()) return false;
      const card = cardInFocus();
      if (card !== null) {
        actionsOf(card)[digit - 1]?.click();
        return true;
      }
      const column = columns[digit - 1];
      if (column !== undefined) onColumn(column);
      return true;
    },
  ]);
  useKeys({
    ...Object.fromEntries(digits),
    Enter: () => {
      const card = document.activeElement;
      if (card === null || card !== cardInFocus()) return false;
      actionsOf(card).at(-1)?.click();
      return true;
    },
    Escape: () => {
      if (isBehindSheet() || cardInFocus() === null) return false;
      document.querySelector('main')?.focus({ preventScroll: true });
      return true;
    },
  });
}

function actionsOf(card: Element): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>('.board-actions > :is(a, button)')];
}
