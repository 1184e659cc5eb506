import { useEffect, useState } from 'preact/hooks';

/**
 * Questions one after the other under one address: the device's Back goes to the question before, and nothing of them
 * stands in the history's addresses.
 */
export function useSteps(first = 0): { step: number; go: (step: number) => void; back: (() => void) | undefined } {
  const [step, setStep] = useState(first);
  useEffect(() => {
    const listen = (event: PopStateEvent) => setStep(stepOf(event.state) ?? first);
    history.replaceState({ step: first }, '');
    addEventListener('popstate', listen);
    return () => removeEventListener('popstate', listen);
  }, []);
  const go = (next: number) => {
    history.pushState({ step: next }, '');
    setStep(next);
  };
  return { step, go, back: step > first ? () => history.back() : undefined };
}

function stepOf(state: unknown): number | undefined {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : undefined;
}
