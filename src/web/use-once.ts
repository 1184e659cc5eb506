import { useRef } from 'preact/hooks';

/**
 * Does what a press asks for, once: until that is done, and for as long as two taps in one breath last, a further press does
 * nothing. Known at once, before anything is drawn again. Every button, tile, row and chip presses through this.
 */
export function useOnce(): (press: () => unknown) => Promise<void> {
  const isUnderWay = useRef(false);
  return async (press) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await press();
    } finally {
      isUnderWay.current = false;
    }
  };
}
